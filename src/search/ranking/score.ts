import type { Corpus } from '../corpus/corpus.ts';
import { findPhrase, type Phrase } from '../corpus/find-phrase.ts';
import { type Occurrences, together } from '../corpus/postings.ts';
import type { Weights } from './weights.ts';

/** A part of a question that earns points where it stands, in any of its wordings: they count as one. */
export interface Term {
  readonly wordings: readonly Phrase[];
  readonly weight: number;
}

/** BM25F over title and body, each term in its exact spelling and in any: points per passage, 0 where nothing fits. */
export function scorePassages(corpus: Corpus, terms: readonly Term[], weights: Weights): Float64Array {
  const scores = new Float64Array(corpus.passages.length);
  for (const { wordings, weight } of terms) {
    const found = wordings.map((wording) => findPhrase(corpus, wording));
    add(corpus, together(found.map(({ exact }) => exact)), weight * (1 - weights.anySpelling), weights, scores);
    add(corpus, together(found.map(({ any }) => any)), weight * weights.anySpelling, weights, scores);
  }
  return scores;
}

function add(corpus: Corpus, found: Occurrences, weight: number, weights: Weights, scores: Float64Array): void {
  const { passages, inTitle, inBody } = found;
  const most = weight * rarity(corpus, passages.length) * (weights.k1 + 1);
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index]!;
    const often =
      (inTitle[index]! * weights.title) / (1 - weights.bTitle + weights.bTitle * corpus.titleLength[passage]!) +
      inBody[index]! / (1 - weights.bBody + weights.bBody * corpus.bodyLength[passage]!);
    scores[passage]! += (most * often) / (often + weights.k1);
  }
}

/** What finding a term that `having` passages hold is worth (the idf of BM25); always above 0. */
export function rarity(corpus: Corpus, having: number): number {
  return Math.log(1 + (corpus.passages.length - having + 0.5) / (having + 0.5));
}
