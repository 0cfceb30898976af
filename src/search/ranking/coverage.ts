import type { Corpus } from '../corpus/corpus.ts';
import { placesOfPhrase } from '../corpus/find-phrase.ts';
import { occurrencesOf } from '../corpus/postings.ts';
import type { Question } from '../question/read-question.ts';
import { NO_WORD } from '../text/vocabulary.ts';
import { rarity } from './score.ts';

/** What a pair of content words counts, against one word. */
const PAIR_SHARE = 0.5;

/** A word or pair that is asked about, with the other ways of saying it; `folds` of a phrase stand side by side. */
interface Part {
  readonly worth: number;
  readonly wordings: ReadonlyArray<readonly number[]>;
}

/**
 * Gives, for a passage, how much of what is asked about it holds (`Hit.coverage`): the share of the question's content words and
 * their pairs that stand in it in any spelling, each by its rarity; a word that no document has is the rarest of all. Another way
 * of saying it by the glossary counts as the words themselves.
 */
export function coverageOf(corpus: Corpus, question: Question): (passage: number) => number {
  const parts = partsOf(corpus, question);
  const total = parts.reduce((sum, { worth }) => sum + worth, 0);
  return (passage) => {
    const folds = corpus.folds.subarray(corpus.start[passage], corpus.start[passage + 1]);
    const held = parts.filter(({ wordings }) => wordings.some((wording) => holds(folds, wording)));
    return total === 0 ? 0 : held.reduce((sum, { worth }) => sum + worth, 0) / total;
  };
}

function partsOf(corpus: Corpus, { words, variants }: Question): Part[] {
  const parts = new Map<string, Part>();
  const add = (from: number, to: number, share: number): void => {
    const folds = words.slice(from, to).map(({ word, fold }) => (word === NO_WORD ? NO_WORD : fold));
    const others = variants
      .filter((variant) => variant.from <= from && to <= variant.to)
      .map(({ phrase }) => phrase.folds);
    const key = words
      .slice(from, to)
      .map(({ spelling }) => spelling)
      .join(' ');
    parts.set(key, { worth: share * rarity(corpus, frequency(corpus, folds)), wordings: [folds, ...others] });
  };
  for (const [at, { asking }] of words.entries()) {
    if (asking) continue;
    add(at, at + 1, 1);
    if (words[at + 1]?.asking === false) add(at, at + 2, PAIR_SHARE);
  }
  return [...parts.values()];
}

/** In how many passages a word stands; for a pair how often it does, which is near enough and quicker. */
function frequency(corpus: Corpus, folds: readonly number[]): number {
  if (folds.length === 1) return occurrencesOf(corpus.byFold, folds[0]!).passages.length;
  return Math.min(corpus.passages.length, placesOfPhrase(corpus, folds).length);
}

function holds(folds: Uint32Array, wording: readonly number[]): boolean {
  if (wording.includes(NO_WORD)) return false;
  for (let at = folds.indexOf(wording[0]!); at !== -1; at = folds.indexOf(wording[0]!, at + 1)) {
    if (wording.every((fold, index) => folds[at + index] === fold)) return true;
  }
  return false;
}
