import type { Term } from './score.ts';
import type { Weights } from './weights.ts';

/** A word of the question as the documents spell it; `asking` words carry no matter of their own. */
export interface AskedWord {
  readonly word: number;
  readonly fold: number;
  readonly asking: boolean;
}

/** What earns points: the content words, and neighbouring words as pairs unless both are asking words. */
export function termsOf(words: readonly AskedWord[], weights: Weights): Term[] {
  const terms: Term[] = [];
  const nothingElse = words.every(({ asking }) => asking);
  for (const [at, word] of words.entries()) {
    const single = word.asking && !nothingElse ? weights.questionWord : 1;
    if (single > 0) terms.push({ words: [word.word], folds: [word.fold], weight: single });
    const next = words[at + 1];
    if (next === undefined || (word.asking && next.asking && !nothingElse)) continue;
    const weight = word.asking || next.asking ? weights.weakPair : weights.pair;
    if (weight > 0) terms.push({ words: [word.word, next.word], folds: [word.fold, next.fold], weight });
  }
  return mergeSame(terms);
}

/** A word asked twice counts once, at its greater weight. */
function mergeSame(terms: readonly Term[]): Term[] {
  const byFolds = new Map<string, Term>();
  for (const term of terms) {
    const key = term.folds.join(' ');
    const known = byFolds.get(key);
    if (term.folds.includes(0)) continue;
    if (known === undefined || known.weight < term.weight) byFolds.set(key, term);
  }
  return [...byFolds.values()];
}
