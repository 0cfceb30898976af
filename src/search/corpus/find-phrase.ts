import type { Corpus } from './corpus.ts';
import { NO_WORD } from '../text/vocabulary.ts';
import { type Occurrences, occurrencesOf } from './postings.ts';

/** Words to be found side by side: their spellings (`NO_WORD` where only the folded form is known) and their folds. */
export interface Phrase {
  readonly words: readonly number[];
  readonly folds: readonly number[];
}

/** Where a phrase stands in its very spelling, and where in any. */
export interface Found {
  readonly exact: Occurrences;
  readonly any: Occurrences;
}

/** The place of the first word of each occurrence of two or more folds side by side, ascending. */
export function placesOfPhrase(corpus: Corpus, folds: readonly number[]): Uint32Array {
  let [rarest, places] = [0, placesOfPair(corpus, folds[0]!, folds[1]!)];
  for (let index = 1; index + 1 < folds.length; index += 1) {
    const others = placesOfPair(corpus, folds[index]!, folds[index + 1]!);
    if (others.length < places.length) [rarest, places] = [index, others];
  }
  if (folds.length === 2) return places;
  return places
    .map((place) => place - rarest)
    .filter((first) => folds.every((fold, index) => corpus.folds[first + index] === fold));
}

/** The run of `places` with `second` after `first`, found by halving: they are sorted so. */
function placesOfPair({ places, foldStart, folds }: Corpus, first: number, second: number): Uint32Array {
  if (first === NO_WORD || second === NO_WORD || first + 1 >= foldStart.length) return places.subarray(0, 0);
  const firstWith = (least: number): number => {
    let [low, high] = [foldStart[first]!, foldStart[first + 1]!];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (folds[places[middle]! + 1]! < least) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return places.subarray(firstWith(second), firstWith(second + 1));
}

/** The passages that hold a phrase, in its very spelling and in any. */
export function findPhrase(corpus: Corpus, { words, folds }: Phrase): Found {
  if (folds.length === 1) {
    return { exact: occurrencesOf(corpus.bySpelling, words[0]!), any: occurrencesOf(corpus.byFold, folds[0]!) };
  }
  const places = placesOfPhrase(corpus, folds);
  const any = new Counter(corpus, places.length);
  const exact = new Counter(corpus, places.length);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at]!;
    any.add(place);
    let same = 0;
    while (same < words.length && corpus.words[place + same] === words[same]) same += 1;
    if (same === words.length) exact.add(place);
  }
  return { exact: exact.occurrences(), any: any.occurrences() };
}

/** In how many passages these forms without diacritics stand side by side; one alone counts too. */
export function countPassages(corpus: Corpus, folded: readonly string[]): number {
  const folds = folded.map((form) => corpus.vocabulary.findFold(form));
  return findPhrase(corpus, { words: folds, folds }).any.passages.length;
}

/** Sums up ascending places by passage. */
class Counter {
  readonly #corpus: Corpus;
  readonly #passages: Uint32Array;
  readonly #inTitle: Uint16Array;
  readonly #inBody: Uint16Array;
  #count = 0;
  /** Where the passage ends that the last place was in. */
  #end = 0;
  #bodyStart = 0;

  constructor(corpus: Corpus, most: number) {
    this.#corpus = corpus;
    this.#passages = new Uint32Array(most);
    this.#inTitle = new Uint16Array(most);
    this.#inBody = new Uint16Array(most);
  }

  add(place: number): void {
    if (place >= this.#end) {
      const passage = this.#corpus.passageAt[place]!;
      this.#passages[this.#count] = passage;
      this.#count += 1;
      this.#end = this.#corpus.start[passage + 1]!;
      this.#bodyStart = this.#corpus.bodyStart[passage]!;
    }
    const index = this.#count - 1;
    if (place < this.#bodyStart) this.#inTitle[index]! += 1;
    else this.#inBody[index]! += 1;
  }

  occurrences(): Occurrences {
    return {
      passages: this.#passages.subarray(0, this.#count),
      inTitle: this.#inTitle.subarray(0, this.#count),
      inBody: this.#inBody.subarray(0, this.#count),
    };
  }
}
