import { NO_WORD, type Vocabulary } from '../text/vocabulary.ts';

/** A passage as numbers of words; made once, when it is read from the database. */
export interface ReadPassage {
  readonly id: string;
  readonly documentId: string;
  readonly title: readonly number[] | Uint32Array;
  readonly body: readonly number[] | Uint32Array;
}

/**
 * All passages as one row of words, and for each form of a word without diacritics the places where it stands. Positions serve
 * words, neighbouring pairs and longer phrases alike, in exact spelling and without diacritics. Never changed: a change of the
 * documents makes a new one (a counting sort, some 20 ms for a million words).
 */
export interface Corpus {
  readonly vocabulary: Vocabulary;
  readonly passages: readonly ReadPassage[];
  /** Spelling of each word; `NO_WORD` after each title and each body, so that no phrase crosses them. */
  readonly words: Uint32Array;
  /** The fold of each word. */
  readonly folds: Uint32Array;
  /** The passage that each word stands in. */
  readonly passageAt: Uint32Array;
  /** Where the body of each passage begins. */
  readonly bodyStart: Uint32Array;
  /** Where each passage begins; one more entry for the end. */
  readonly start: Uint32Array;
  /** Places in `words`, ascending for each fold, fold after fold; those of fold f are `foldStart[f]` to `foldStart[f + 1]`. */
  readonly places: Uint32Array;
  readonly foldStart: Uint32Array;
  /** How often each spelling occurs. */
  readonly frequency: Uint32Array;
  readonly averageTitle: number;
  readonly averageBody: number;
}

export function buildCorpus(vocabulary: Vocabulary, passages: readonly ReadPassage[]): Corpus {
  const size = passages.reduce((sum, passage) => sum + passage.title.length + passage.body.length + 2, 0);
  const words = new Uint32Array(size);
  const folds = new Uint32Array(size);
  const passageAt = new Uint32Array(size);
  const bodyStart = new Uint32Array(passages.length);
  const start = new Uint32Array(passages.length + 1);
  const foldStart = new Uint32Array(vocabulary.folds + 1);
  const frequency = new Uint32Array(vocabulary.size);
  let titles = 0;
  let at = 0;
  for (const [index, { title, body }] of passages.entries()) {
    start[index] = at;
    bodyStart[index] = at + title.length + 1;
    words.set(title, at);
    words.set(body, at + title.length + 1);
    titles += title.length;
    at += title.length + body.length + 2;
    passageAt.fill(index, start[index], at);
  }
  start[passages.length] = size;
  for (let place = 0; place < size; place += 1) {
    const word = words[place]!;
    if (word === NO_WORD) continue;
    const fold = vocabulary.foldOf(word);
    folds[place] = fold;
    frequency[word]! += 1;
    foldStart[fold + 1]! += 1;
  }
  for (let fold = 0; fold < vocabulary.folds; fold += 1) foldStart[fold + 1]! += foldStart[fold]!;
  const count = Math.max(1, passages.length);
  return {
    vocabulary,
    passages,
    words,
    folds,
    passageAt,
    bodyStart,
    start,
    places: sortPlaces(folds, foldStart),
    foldStart,
    frequency,
    averageTitle: Math.max(1, titles / count),
    averageBody: Math.max(1, (size - titles - 2 * passages.length) / count),
  };
}

function sortPlaces(folds: Uint32Array, foldStart: Uint32Array): Uint32Array {
  const places = new Uint32Array(foldStart.at(-1)!);
  const next = foldStart.slice();
  for (let place = 0; place < folds.length; place += 1) {
    const fold = folds[place]!;
    if (fold !== NO_WORD) places[next[fold]!++] = place;
  }
  return places;
}
