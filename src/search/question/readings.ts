import { foldSpelling, splitTone } from '../text/spelling.ts';
import { NO_WORD, type Vocabulary } from '../text/vocabulary.ts';
import type { Reading } from './restore.ts';

/** In Vietnamese text about three of four syllables bear a tone mark; about four of five bear any diacritic. */
const TONE_SHARE = 0.72;

/** How probably a question's writer leaves out a mark that belongs there, judged by the marks that are there. */
export function omission(typed: readonly string[]): number {
  const syllables = typed.filter((word) => /^\p{L}+$/u.test(word));
  const toned = syllables.filter((word) => splitTone(word).tone !== '').length;
  const expected = Math.max(1, syllables.length * TONE_SHARE);
  return Math.min(0.95, Math.max(0.01, 1 - (toned + 0.2) / (expected + 0.2)));
}

/** The spellings in the documents that somebody may mean who typed `word` with marks left out; the word itself first. */
export function readingsOf(vocabulary: Vocabulary, word: string, omitted: number): Reading[] {
  const fold = vocabulary.findFold(foldSpelling(word));
  if (fold === NO_WORD) return [];
  return vocabulary
    .spellingsOf(fold)
    .filter((id) => keepsMarks(word, vocabulary.spelling(id)))
    .map((id) => ({ word: id, cost: vocabulary.spelling(id) === word ? 0 : -Math.log(omitted) }));
}

/** Whether `full` has every mark that `typed` has; letters are compared one by one. */
function keepsMarks(typed: string, full: string): boolean {
  if (typed === full) return true;
  const a = splitTone(typed);
  const b = splitTone(full);
  if (a.tone !== '' && a.tone !== b.tone) return false;
  if (a.letters.length !== b.letters.length) return false;
  for (let at = 0; at < a.letters.length; at += 1) {
    const [typedLetter, fullLetter] = [a.letters[at]!, b.letters[at]!];
    if (typedLetter !== fullLetter && typedLetter !== foldSpelling(fullLetter)) return false;
  }
  return true;
}
