/** The constants of the ranking; each was measured on development questions (README.md of the search folder says how). */
export interface Weights {
  /** How soon more occurrences stop counting. */
  readonly k1: number;
  /** How much a long title or body is held against it, 0..1. */
  readonly bTitle: number;
  readonly bBody: number;
  /** Of a word in the title, against one in the body. */
  readonly title: number;
  /** The part of a term's weight that any spelling earns; the rest is for the exact one. */
  readonly anySpelling: number;
  /** Of a question word by itself; a content word has 1. */
  readonly questionWord: number;
  /** Of two content words side by side, beside the two words themselves. */
  readonly pair: number;
  /** Of a content word beside a question word. */
  readonly weakPair: number;
  /** Of a content word before "là", where definitions stand. */
  readonly definition: number;
  /** Of another way of saying several words, by the glossary. */
  readonly variant: number;
  /** Of a document's number. */
  readonly number: number;
  /** How much more a passage can earn by having the asked words close together. */
  readonly closeness: number;
}

export const WEIGHTS: Weights = {
  k1: 1,
  bTitle: 0.9,
  bBody: 0.8,
  title: 3.5,
  anySpelling: 0.3,
  questionWord: 0.2,
  pair: 0.9,
  weakPair: 0.5,
  definition: 1,
  variant: 1.5,
  number: 2,
  closeness: 0.35,
};
