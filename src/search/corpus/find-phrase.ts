import type { Corpus } from './corpus.ts';

/** Words to be found side by side: their spellings (`NO_WORD` where only the folded form is known) and their folds. */
export interface Phrase {
  readonly words: readonly number[];
  readonly folds: readonly number[];
}

/** How often a phrase stands in each passage that has it; parallel arrays, passages ascending. */
export interface Occurrences {
  readonly passages: readonly number[];
  /** In the very spelling, in title and body. */
  readonly exactTitle: readonly number[];
  readonly exactBody: readonly number[];
  /** In any spelling, the exact one among them. */
  readonly anyTitle: readonly number[];
  readonly anyBody: readonly number[];
  /** In how many passages the very spelling stands. */
  readonly exactPassages: number;
}

/** Calls `visit` with the place of the first word of each occurrence of these folds side by side, ascending. */
export function eachPlace(corpus: Corpus, folds: readonly number[], visit: (place: number) => void): void {
  let rarest = 0;
  let fewest = Infinity;
  for (const [index, fold] of folds.entries()) {
    const count = placesOf(corpus, fold).length;
    if (count < fewest) [rarest, fewest] = [index, count];
  }
  if (fewest === 0 || fewest === Infinity) return;
  for (const place of placesOf(corpus, folds[rarest]!)) {
    const first = place - rarest;
    let same = first >= 0;
    for (let index = 0; same && index < folds.length; index += 1) same = corpus.folds[first + index] === folds[index];
    if (same) visit(first);
  }
}

/** Where a form without diacritics stands. */
export function placesOf(corpus: Corpus, fold: number): Uint32Array {
  if (fold + 1 >= corpus.foldStart.length || fold === 0) return corpus.places.subarray(0, 0);
  return corpus.places.subarray(corpus.foldStart[fold], corpus.foldStart[fold + 1]);
}

export function findPhrase(corpus: Corpus, { words, folds }: Phrase): Occurrences {
  const passages: number[] = [];
  const exactTitle: number[] = [];
  const exactBody: number[] = [];
  const anyTitle: number[] = [];
  const anyBody: number[] = [];
  let exactPassages = 0;
  let last = -1;
  let lastExact = -1;
  eachPlace(corpus, folds, (place) => {
    const passage = corpus.passageAt[place]!;
    if (passage !== last) {
      last = passage;
      passages.push(passage);
      exactTitle.push(0);
      exactBody.push(0);
      anyTitle.push(0);
      anyBody.push(0);
    }
    const index = passages.length - 1;
    const inTitle = place < corpus.bodyStart[passage]!;
    (inTitle ? anyTitle : anyBody)[index]! += 1;
    if (!words.every((word, offset) => corpus.words[place + offset] === word)) return;
    (inTitle ? exactTitle : exactBody)[index]! += 1;
    if (passage !== lastExact) exactPassages += 1;
    lastExact = passage;
  });
  return { passages, exactTitle, exactBody, anyTitle, anyBody, exactPassages };
}
