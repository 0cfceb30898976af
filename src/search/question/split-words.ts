import type { Corpus } from '../corpus/corpus.ts';
import { placesOfPhrase } from '../corpus/find-phrase.ts';
import { foldSpelling, spell } from '../text/spelling.ts';
import { NO_WORD } from '../text/vocabulary.ts';
import { decodeKeystrokes } from './keystrokes.ts';

/**
 * Takes words apart that were typed without the space between (`qd1039`, `quy3`, `baocao`), where the documents do not know them
 * as one word and know the parts: a number apart from the letters before it, two syllables that stand side by side.
 */
export function splitWords(corpus: Corpus, words: readonly string[]): string[] {
  return words.flatMap((word) => splitWord(corpus, word));
}

function splitWord(corpus: Corpus, word: string): string[] {
  const { vocabulary } = corpus;
  const folded = foldSpelling(word);
  if (vocabulary.findFold(folded) !== NO_WORD) return [word];
  const decoded = decodeKeystrokes(word);
  if (decoded !== undefined && vocabulary.find(decoded) !== NO_WORD) return [word];
  const numbered = /^(\D+?)(\d+(?:[.,]\d+)?)$/.exec(word);
  if (numbered) return [...splitWord(corpus, spell(numbered[1]!)), spell(numbered[2]!)];
  return word === folded ? (likeliestSplit(corpus, word) ?? [word]) : [word];
}

function likeliestSplit(corpus: Corpus, word: string): string[] | undefined {
  let best: string[] | undefined;
  let most = 0;
  for (let at = 2; at <= word.length - 2 && word.length <= 12; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    const together = placesOfPhrase(
      corpus,
      parts.map((part) => corpus.vocabulary.findFold(spell(part))),
    ).length;
    if (together > most) [best, most] = [parts.map(spell), together];
  }
  return best;
}
