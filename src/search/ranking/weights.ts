/** The constants of the ranking; each was measured on development questions (see README.md of this folder's parent). */
export interface Weights {
  /** How soon more occurrences stop counting. */
  readonly k1: number;
  /** How much a long title or body is held against it, 0..1. */
  readonly bTitle: number;
  readonly bBody: number;
  readonly title: number;
  /** The part of a term's weight that any spelling earns; the rest is for the exact one. */
  readonly anySpelling: number;
  /** Of two content words side by side, beside the two words themselves. */
  readonly pair: number;
  /** Of a content word beside a question word. */
  readonly weakPair: number;
  /** Of "X là" in a question that asks what X is. */
  readonly definition: number;
  readonly proximity: number;
  readonly questionWord: number;
}

export const WEIGHTS: Weights = {
  k1: 1.2,
  bTitle: 0.5,
  bBody: 0.75,
  title: 2.5,
  anySpelling: 0.3,
  pair: 1,
  weakPair: 0.5,
  definition: 1,
  proximity: 0.2,
  questionWord: 0,
};
