import { comparedWords } from './content-words.ts';

/** How much of the words asked for a text holds, 0..1; a word that few of the candidates hold counts more. */
export type Overlap = (text: string) => number;

/** Weighs the words asked for by how rare they are among the candidates' texts. Without any word everything fits. */
export function overlapWith(words: readonly string[], texts: readonly string[]): Overlap {
  const compared = texts.map(comparedWords);
  const weights = words.map((word) => {
    const having = compared.filter((text) => text.has(word)).length;
    return 0.3 + Math.log(1 + (texts.length + 1) / (having + 1));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (text) => {
    if (total === 0) return 1;
    const held = comparedWords(text);
    return words.reduce((sum, word, at) => sum + (held.has(word) ? weights[at]! : 0), 0) / total;
  };
}
