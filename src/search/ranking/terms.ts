import type { Phrase } from '../corpus/find-phrase.ts';
import type { AskedWord, Question } from '../question/read-question.ts';
import { spell } from '../text/spelling.ts';
import { NO_WORD } from '../text/vocabulary.ts';
import type { Term } from './score.ts';
import type { Weights } from './weights.ts';

const IS = spell('là');

/** What earns points: the words, neighbouring words as pairs, document numbers, and the other ways of saying it. */
export function termsOf({ words, variants, numbers }: Question, weights: Weights): Term[] {
  const nothingElse = words.every(({ asking }) => asking);
  const content = (word: AskedWord): boolean => nothingElse || !word.asking;
  const terms: Term[] = [];
  for (const [at, word] of words.entries()) {
    terms.push({ wordings: [phraseOf([word])], weight: content(word) ? 1 : weights.questionWord });
    const next = words[at + 1];
    if (next === undefined || !(content(word) || content(next))) continue;
    terms.push({ wordings: [phraseOf([word, next])], weight: pairWeight(content(word), content(next), next, weights) });
  }
  for (const number of numbers) terms.push({ wordings: [number], weight: weights.number });
  for (const { from, to, phrase } of variants) {
    terms.push({ wordings: [phraseOf(words.slice(from, to)), phrase].filter(isKnown), weight: weights.variant });
  }
  return withoutRepeats(terms.filter(({ wordings }) => wordings.some(isKnown)));
}

function pairWeight(first: boolean, second: boolean, next: AskedWord, weights: Weights): number {
  if (first && second) return weights.pair;
  return first && next.spelling === IS ? weights.definition : weights.weakPair;
}

function phraseOf(words: readonly AskedWord[]): Phrase {
  return { words: words.map(({ word }) => word), folds: words.map(({ fold }) => fold) };
}

function isKnown({ folds }: Phrase): boolean {
  return !folds.includes(NO_WORD);
}

/** What is asked twice counts once, at its greater weight. */
function withoutRepeats(terms: readonly Term[]): Term[] {
  const heaviest = new Map<string, Term>();
  for (const term of terms) {
    const key = term.wordings.map(({ folds }) => folds.join(' ')).join('|');
    if (term.weight > (heaviest.get(key)?.weight ?? 0)) heaviest.set(key, term);
  }
  return [...heaviest.values()];
}
