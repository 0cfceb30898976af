import type { Question } from '../question/read-question.ts';
import { compareText, type ComparedText, contentWords, typedSpellings } from './content-words.ts';

/** How much of the words asked for a text holds, 0..1; a word that few of the candidates hold counts more. */
export type Overlap = (text: string) => number;

/** Weighs the words asked for by how rare they are among the candidates' texts. Without any word everything fits. */
export function overlapWith(question: Question, texts: readonly string[]): Overlap {
  const words = contentWords(question);
  const spellings = typedSpellings(question);
  const known = new Map<string, ComparedText>();
  const holds = (text: string, word: string): boolean => {
    const compared = known.get(text) ?? compareText(text);
    known.set(text, compared);
    const spelled = word.split('_').map((part) => spellings.get(part));
    return compared.folded.has(word) && spelled.every((part) => part === undefined || compared.spelled.has(part));
  };
  const weights = words.map((word) => {
    const having = texts.filter((text) => holds(text, word)).length;
    return 0.3 + Math.log(1 + (texts.length + 1) / (having + 1));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (text) =>
    total === 0 ? 1 : words.reduce((sum, word, at) => sum + (holds(text, word) ? weights[at]! : 0), 0) / total;
}
