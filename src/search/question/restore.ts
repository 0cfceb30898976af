import type { Corpus } from '../corpus/corpus.ts';
import { eachPlace } from '../corpus/find-phrase.ts';
import { NO_WORD } from '../text/vocabulary.ts';

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
        const together = (pairs.get(pairKey(last, word)) ?? 0) / Math.max(1, corpus.frequency[last] ?? 0);
        const total = previous.cost - Math.log(BY_NEIGHBOUR * together + (1 - BY_NEIGHBOUR) * alone);
        if (total < least.cost) least = { cost: total, path: previous.path };
      }
      return { cost: least.cost + cost, path: [...least.path, word] };
    });
    before = readings;
  }
  return [...best.reduce((a, b) => (b.cost < a.cost ? b : a)).path];
}

function countPairs(corpus: Corpus, left: readonly Reading[], right: readonly Reading[]): Map<number, number> {
  const counts = new Map<number, number>();
  if (left.length === 1 && right.length === 1) return counts;
  const foldsOf = (readings: readonly Reading[]) => new Set(readings.map(({ word }) => corpus.vocabulary.foldOf(word)));
  for (const first of foldsOf(left)) {
    for (const second of foldsOf(right)) {
      if (first === 0 || second === 0) continue;
      eachPlace(corpus, [first, second], (place) => {
        const key = pairKey(corpus.words[place]!, corpus.words[place + 1]!);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      });
    }
  }
  return counts;
}

function pairKey(first: number, second: number): number {
  return first * 0x100_0000 + second;
}
