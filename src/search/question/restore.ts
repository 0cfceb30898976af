import type { Corpus } from '../corpus/corpus.ts';
import { placesOfPhrase } from '../corpus/find-phrase.ts';
import { NO_WORD, type Vocabulary } from '../text/vocabulary.ts';

/** One way to read a typed word, and how unlikely it is that somebody who means it types what was typed (-log probability). */
export interface Reading {
  readonly word: number;
  readonly cost: number;
}

/** How much of the next word is explained by the word before it; the rest by how frequent it is. */
const BY_NEIGHBOUR = 0.9;

/**
 * The likeliest words behind what was typed: one reading of each, so that neighbours go together as they do in the documents
 * (a bigram model counted from the documents, searched by Viterbi). `NO_WORD` where there is no reading.
 */
export function likeliestWords(corpus: Corpus, lattice: ReadonlyArray<readonly Reading[]>): number[] {
  let best: Array<{ cost: number; path: readonly number[] }> = [{ cost: 0, path: [] }];
  let before: readonly Reading[] = [{ word: NO_WORD, cost: 0 }];
  for (const typed of lattice) {
    const readings = typed.length > 0 ? typed : [{ word: NO_WORD, cost: 0 }];
    const pairs = countPairs(corpus, before, readings);
    const from = best;
    const froms = before;
    best = readings.map(({ word, cost }) => {
      const alone = ((corpus.frequency[word] ?? 0) + 0.1) / (corpus.words.length + 1);
      let least = { cost: Infinity, path: [] as readonly number[] };
      for (const [index, previous] of from.entries()) {
        const last = froms[index]!.word;
        const together = pairs(last, word) / Math.max(1, corpus.frequency[last] ?? 0);
        const total = previous.cost - Math.log(BY_NEIGHBOUR * together + (1 - BY_NEIGHBOUR) * alone);
        if (total < least.cost) least = { cost: total, path: previous.path };
      }
      return { cost: least.cost + cost, path: [...least.path, word] };
    });
    before = readings;
  }
  return [...best.reduce((a, b) => (b.cost < a.cost ? b : a)).path];
}

/** How often a spelling of one fold stands before a spelling of another. */
type PairCount = (first: number, second: number) => number;

function countPairs(corpus: Corpus, left: readonly Reading[], right: readonly Reading[]): PairCount {
  if (left.length === 1 && right.length === 1) return () => 0;
  const { vocabulary, words } = corpus;
  const tables = new Map<number, Uint32Array>();
  const widthOf = (fold: number): number => vocabulary.spellingsOf(fold).length;
  for (const first of foldsOf(vocabulary, left)) {
    for (const second of foldsOf(vocabulary, right)) {
      const table = new Uint32Array(widthOf(first) * widthOf(second));
      const width = widthOf(second);
      for (const place of placesOfPhrase(corpus, [first, second])) {
        table[vocabulary.ordinalOf(words[place]!) * width + vocabulary.ordinalOf(words[place + 1]!)]! += 1;
      }
      tables.set(first * vocabulary.folds + second, table);
    }
  }
  return (first, second) => {
    const fold = vocabulary.foldOf(second);
    const table = tables.get(vocabulary.foldOf(first) * vocabulary.folds + fold);
    return table?.[vocabulary.ordinalOf(first) * widthOf(fold) + vocabulary.ordinalOf(second)] ?? 0;
  };
}

function foldsOf(vocabulary: Vocabulary, readings: readonly Reading[]): Set<number> {
  return new Set(readings.map(({ word }) => vocabulary.foldOf(word)));
}
