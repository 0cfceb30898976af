import { buildPostings, type Postings } from './postings.ts';
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
  /** Places in `words` by the fold there and then by the fold after it: a pair of words is one run of them. */
  readonly places: Uint32Array;
  /** Fold f has the entries `foldStart[f]` to `foldStart[f + 1]` of `places`. */
  readonly foldStart: Uint32Array;
  /** Passages by spelling and by fold: what single words are scored from. */
  readonly bySpelling: Postings;
  readonly byFold: Postings;
  /** How often each spelling occurs. */
  readonly frequency: Uint32Array;
  /** Length of each title and body, as a multiple of the average. */
  readonly titleLength: Float32Array;
  readonly bodyLength: Float32Array;
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
  let at = 0;
  for (const [index, { title, body }] of passages.entries()) {
    start[index] = at;
    bodyStart[index] = at + title.length + 1;
    words.set(title, at);
    words.set(body, at + title.length + 1);
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
  return {
    vocabulary,
    passages,
    words,
    folds,
    passageAt,
    bodyStart,
    start,
    places: sortPlaces(folds, vocabulary.folds),
    foldStart,
    bySpelling: buildPostings({ keys: words, passageAt, bodyStart }, vocabulary.size),
    byFold: buildPostings({ keys: folds, passageAt, bodyStart }, vocabulary.folds),
    frequency,
    titleLength: relativeLengths(passages.map(({ title }) => title.length)),
    bodyLength: relativeLengths(passages.map(({ body }) => body.length)),
  };
}

/** All places, by the fold there, then by the fold after it, then in order (a radix sort). */
function sortPlaces(folds: Uint32Array, foldCount: number): Uint32Array {
  const places = new Uint32Array(folds.length);
  let count = 0;
  for (let place = 0; place < folds.length; place += 1) if (folds[place] !== NO_WORD) places[count++] = place;
  return sortByFold(sortByFold(places.subarray(0, count), 1, folds, foldCount), 0, folds, foldCount);
}

/** Sorts places by the fold `offset` words on; equal ones stay in their order. */
function sortByFold(places: Uint32Array, offset: number, folds: Uint32Array, foldCount: number): Uint32Array {
  const next = new Uint32Array(foldCount + 1);
  for (const place of places) next[folds[place + offset]! + 1]! += 1;
  for (let fold = 0; fold < foldCount; fold += 1) next[fold + 1]! += next[fold]!;
  const sorted = new Uint32Array(places.length);
  for (const place of places) sorted[next[folds[place + offset]!]!++] = place;
  return sorted;
}

function relativeLengths(lengths: readonly number[]): Float32Array {
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length));
  return Float32Array.from(lengths, (length) => length / average);
}
