import type { Day } from '../../lib/vn-time.ts';

/** A sheet of a workbook to be written. */
export interface FormSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** How many rows stay in sight. */
  readonly sticky: number;
}

/** A cell that a phone's spreadsheet opens with the keyboard for what belongs there; nothing in it is ever a formula. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string; readonly look: Look }
  | { readonly kind: 'number'; readonly number: number | null; readonly decimals: boolean; readonly look: Look }
  | { readonly kind: 'day'; readonly day: Day | null; readonly look: Look };

/** `fill`: to be filled in; `closed`: nothing belongs there; `mark`: not to be seen. */
export type Look = 'plain' | 'header' | 'group' | 'fill' | 'closed' | 'mark';

export function textCell(text: string, look: Look = 'plain'): SheetCell {
  return { kind: 'text', text, look };
}
