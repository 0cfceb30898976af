/** A criterion that an item serves, as the year's table says it. */
export interface Criterion {
  readonly code: string;
  readonly name: string;
  /** `100`, as points are written to people. */
  readonly maximum: string;
  /** Number and symbol of the document with the table. */
  readonly document: string;
}
