/** A sheet of a workbook, or a .csv file, as rows of text. Nothing is interpreted yet. */
export interface Table {
  /** The sheet's name; null for a .csv file, whose columns tell what it holds. */
  readonly sheet: string | null;
  /** Where that is, for people: `trang “Đơn vị”`. */
  readonly place: string;
  readonly isHidden: boolean;
  /** Rows in which something stands. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** As a spreadsheet or an editor numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Indexes of cells that hold a formula: what such a cell shows is not what somebody wrote. */
  readonly formulas: readonly number[];
}

/** What a file holds, or why it can't be read and what to do, in Vietnamese. */
export type TablesResult =
  | { readonly kind: 'tables'; readonly tables: readonly Table[] }
  | { readonly kind: 'unreadable'; readonly advice: string };
