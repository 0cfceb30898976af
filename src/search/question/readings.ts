import { foldSpelling, splitTone } from '../text/spelling.ts';
import { isSyllable } from '../text/syllable.ts';
import { NO_WORD, type Vocabulary } from '../text/vocabulary.ts';
import { decodeKeystrokes } from './keystrokes.ts';
import { isOneSlipAway } from './near-spelling.ts';
import { asQuestionWord, QUESTION_WORDS } from './question-words.ts';
import type { Reading } from './restore.ts';

/** The share of syllables with a tone mark from which on a question counts as written in full (running text has 0.72). */
const FULL_SHARE = 0.4;
/** The least and the most that is believed of a writer's leaving out marks. */
const [LEAST_OMITTED, MOST_OMITTED] = [0.005, 0.95];
/** How unlikely a slip is (-log probability): a keyboard that was not switched on, and a wrong letter. */
const KEYSTROKES_COST = 3;
const SLIP_COST = 5;
const OTHER_TONE_COST = 2;
/** What could be a word of its own is mended only into one that its neighbours ask for. */
const OWN_WORD_COST = 4;
/** A word with marks of its own that came out of keystrokes may still lack one: `nopj` is nộp. */
const OMITTED_AMONG_KEYSTROKES = 0.2;

/** How probably a question's writer leaves out a mark that belongs there, judged by the tone marks that are there. */
export function omission(typed: readonly string[]): number {
  const syllables = typed.filter((word) => /^[\p{L}\p{M}]+$/u.test(word));
  const toned = syllables.filter((word) => splitTone(word).tone !== '').length;
  const omitted = 1 - toned / Math.max(1, syllables.length * FULL_SHARE);
  return Math.min(MOST_OMITTED, Math.max(LEAST_OMITTED, omitted));
}

/**
 * The words of the documents that somebody may mean who typed `word`: with marks left out; typed as keystrokes of telex or VNI;
 * and where there is no such word, with a wrong mark or one wrong letter. Empty when nothing is near; numbers are never mended.
 */
export function readingsOf(vocabulary: Vocabulary, word: string, omitted: number): Reading[] {
  if (QUESTION_WORDS.has(word) && vocabulary.find(word) === NO_WORD) return [];
  const asTyped = spellingsOver(vocabulary, word, omitted);
  const decoded = decodeKeystrokes(word);
  const asKeystrokes = decoded === undefined ? [] : spellingsOver(vocabulary, decoded, OMITTED_AMONG_KEYSTROKES);
  const readings = [
    ...asTyped,
    ...asKeystrokes.map(({ word: id, cost }) => ({ word: id, cost: cost + KEYSTROKES_COST })),
  ];
  return readings.length > 0 || asQuestionWord(word) !== undefined ? readings : slipsOf(vocabulary, word);
}

/** The spellings that have every mark of `typed` and perhaps more. */
function spellingsOver(vocabulary: Vocabulary, typed: string, omitted: number): Reading[] {
  return vocabulary
    .spellingsOf(vocabulary.findFold(foldSpelling(typed)))
    .filter((id) => keepsMarks(typed, vocabulary.spelling(id)))
    .map((id) => ({ word: id, cost: vocabulary.spelling(id) === typed ? 0 : -Math.log(omitted) }));
}

function keepsMarks(typed: string, full: string): boolean {
  if (typed === full) return true;
  const [a, b] = [splitTone(typed), splitTone(full)];
  if (a.tone !== '' && a.tone !== b.tone) return false;
  for (let at = 0; at < a.letters.length; at += 1) {
    const [letter, wanted] = [a.letters[at]!, b.letters[at]!];
    if (letter !== wanted && letter !== foldSpelling(wanted)) return false;
  }
  return true;
}

function slipsOf(vocabulary: Vocabulary, typed: string): Reading[] {
  const folded = foldSpelling(typed);
  if (!/^[a-z]+$/.test(folded)) return [];
  const ownWord = isSyllable(folded);
  const cost = SLIP_COST + (ownWord ? OWN_WORD_COST : 0);
  const readings: Reading[] = ownWord ? [{ word: NO_WORD, cost: 0 }] : [];
  for (let fold = NO_WORD + 1; fold < vocabulary.folds; fold += 1) {
    const known = vocabulary.folded(fold);
    if (known !== folded && !(folded.length > 2 && isOneSlipAway(folded, known) && /^[a-z]{2,}$/.test(known))) continue;
    for (const word of vocabulary.spellingsOf(fold)) {
      const { tone } = splitTone(typed);
      const sameTone = tone === '' || tone === splitTone(vocabulary.spelling(word)).tone;
      readings.push({ word, cost: cost + (sameTone ? 0 : OTHER_TONE_COST) });
    }
  }
  return readings;
}
