/** A word of a question on its way from what was typed to what is meant. */
export interface SaidWord {
  readonly spelling: string;
  /** Known with every mark: nothing is to be restored or mended. */
  readonly sure: boolean;
  /** Part of a phrase that only asks. */
  readonly asking: boolean;
}
