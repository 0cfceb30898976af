import type { Corpus } from '../corpus/corpus.ts';
import type { Hit } from '../hit.ts';
import type { Question } from '../question/read-question.ts';
import { coverageOf } from './coverage.ts';
import { closenessOf } from './closeness.ts';
import { scorePassages } from './score.ts';
import { termsOf } from './terms.ts';
import { topScores } from './top.ts';
import type { Weights } from './weights.ts';

/** So many of the best are looked at again for how close the words stand together. */
const LOOKED_AT_AGAIN = 50;

/** The best passages for a question among those allowed, best first. */
export function rank(
  corpus: Corpus,
  question: Question,
  options: { readonly limit: number; readonly allowed: (passage: number) => boolean; readonly weights: Weights },
): Hit[] {
  const { limit, allowed, weights } = options;
  if (limit <= 0) return [];
  const scores = scorePassages(corpus, termsOf(question, weights), weights);
  const closeness = closenessOf(corpus, question);
  const coverage = coverageOf(corpus, question);
  return topScores(scores, Math.max(limit, LOOKED_AT_AGAIN), allowed)
    .map((passage) => ({ passage, score: scores[passage]! * (1 + weights.closeness * closeness(passage)) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ passage, score }) => ({ id: corpus.passages[passage]!.id, score, coverage: coverage(passage) }));
}
