import type { Question } from '../question/read-question.ts';
import { compareText, type ComparedText, contentPairs, contentWords, typedSpellings } from './content-words.ts';

/** How much of the words asked for a text holds, 0..1; what few of the candidates hold counts more. */
export type Overlap = (text: string) => number;

/** What a pair of neighbours counts beside the two words. */
const PAIR = 0.5;

interface Part {
  readonly weight: number;
  readonly isIn: (text: ComparedText) => boolean;
}

/** Weighs the words asked for, and their neighbourhoods, by how rare they are among the candidates' texts. Without any word everything fits. */
export function overlapWith(question: Question, texts: readonly string[]): Overlap {
  const compared = texts.map(compareText);
  const part = (share: number, isIn: Part['isIn']): Part => {
    const having = compared.filter(isIn).length;
    return { weight: share * (0.3 + Math.log(1 + (texts.length + 1) / (having + 1))), isIn };
  };
  const spellings = typedSpellings(question);
  const parts = [
    ...contentWords(question).map((word) => part(1, isWordIn(word, spellings))),
    ...contentPairs(question).map(([one, other]) => part(PAIR, ({ running }) => running.includes(` ${one} ${other} `))),
  ];
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return (text) => {
    if (total === 0) return 1;
    const held = compareText(text);
    return parts.reduce((sum, { weight, isIn }) => sum + (isIn(held) ? weight : 0), 0) / total;
  };
}

/** A word typed with diacritics has to stand there with the same ones. */
function isWordIn(word: string, spellings: ReadonlyMap<string, string>): Part['isIn'] {
  const spelled = word.split('_').map((one) => spellings.get(one));
  return (text) => text.folded.has(word) && spelled.every((one) => one === undefined || text.spelled.has(one));
}
