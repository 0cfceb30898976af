import type { Doubt } from './said-number.ts';

/** What a number may have been meant as, in stored parts, the likeliest first; null is what the type can't hold exactly. */
export interface Candidates {
  readonly parts: readonly (number | null)[];
  readonly doubt: Doubt | 'unit' | null;
}
