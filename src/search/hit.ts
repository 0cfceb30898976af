/** What is put into the index for one passage (or, in an evaluation, for one document). */
export interface Indexable {
  readonly id: string;
  /** Searched with more weight: headings, place, names. */
  readonly title: string;
  readonly text: string;
}

/** A passage that fits a question, best first. */
export interface Hit {
  readonly id: string;
  /** Ranks; only comparable inside one result. */
  readonly score: number;
  /** 0..1: how much of what the question asks about (its content words, weighed by rarity) this passage holds. The floor is set on it. */
  readonly coverage: number;
}
