import type { Corpus } from '../corpus/corpus.ts';
import { findPhrase, type Phrase } from '../corpus/find-phrase.ts';
import type { Weights } from './weights.ts';

/** A part of a question that earns points where it stands. */
export interface Term extends Phrase {
  readonly weight: number;
}

/** BM25F over title and body, each term in its exact spelling and in any: points per passage, 0 where nothing fits. */
export function scorePassages(corpus: Corpus, terms: readonly Term[], weights: Weights): Float64Array {
  const scores = new Float64Array(corpus.passages.length);
  for (const term of terms) addTerm(corpus, term, weights, scores);
  return scores;
}

function addTerm(corpus: Corpus, term: Term, weights: Weights, scores: Float64Array): void {
  const found = findPhrase(corpus, term);
  const exactWeight = term.weight * (1 - weights.anySpelling) * rarity(corpus, found.exactPassages);
  const anyWeight = term.weight * weights.anySpelling * rarity(corpus, found.passages.length);
  for (const [index, passage] of found.passages.entries()) {
    const { title, body } = corpus.passages[passage]!;
    const inTitle = weights.title / (1 - weights.bTitle + (weights.bTitle * title.length) / corpus.averageTitle);
    const inBody = 1 / (1 - weights.bBody + (weights.bBody * body.length) / corpus.averageBody);
    const exact = found.exactTitle[index]! * inTitle + found.exactBody[index]! * inBody;
    const any = found.anyTitle[index]! * inTitle + found.anyBody[index]! * inBody;
    scores[passage]! +=
      (exactWeight * exact * (weights.k1 + 1)) / (exact + weights.k1) +
      (anyWeight * any * (weights.k1 + 1)) / (any + weights.k1);
  }
}

/** What finding a term that `having` passages hold is worth (the idf of BM25); always above 0. */
export function rarity(corpus: Corpus, having: number): number {
  return Math.log(1 + (corpus.passages.length - having + 0.5) / (having + 0.5));
}
