import type { Day } from '../../lib/vn-time.ts';
import type { Entry } from '../kinds/register.ts';

/** What an import would do, decided before anything is done. With a refusal in it nothing may be applied. */
export interface ImportPlan {
  /** The day to which rows without days refer. */
  readonly asOf: Day;
  readonly added: readonly Planned[];
  readonly changed: readonly (Planned & { readonly changes: readonly Change[] })[];
  readonly removed: readonly Planned[];
  /** Rows that say what the database says already. */
  readonly unchanged: number;
  readonly refused: readonly Refusal[];
  /** What was passed over, in Vietnamese: columns of no use, example rows, hidden sheets. */
  readonly notes: readonly string[];
}

export interface Planned {
  readonly place: Place;
  readonly entry: Entry;
}

/** One cell that gets another content; texts as they are written in a table, '' for an empty one. */
export interface Change {
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

export interface Refusal {
  readonly place: Place;
  /** Why, and what to do, in Vietnamese. */
  readonly reason: string;
}

export interface Place {
  /** `trang “Đơn vị”`. */
  readonly table: string;
  /** Null for a table as a whole. */
  readonly line: number | null;
}

export function canApply(plan: ImportPlan): boolean {
  return plan.refused.length === 0;
}

export function isEmpty({ added, changed, removed }: ImportPlan): boolean {
  return added.length + changed.length + removed.length === 0;
}
