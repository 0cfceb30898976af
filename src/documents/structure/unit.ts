/** What a document is read as: lines, tables that hold data, and tables that only place text side by side. */
export type Unit = Line | Table | Layout;

export interface Line {
  readonly kind: 'line';
  /** One paragraph, NFC, single spaces. */
  readonly text: string;
  readonly page: number | null;
  /** Of a heading: its level, 0 when the format knows none; null for running text. */
  readonly level: number | null;
}

export interface Table {
  readonly kind: 'table';
  /** Column names, empty ones where the table has no header. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly sheet: string | null;
  readonly page: number | null;
}

export interface Row {
  readonly cells: readonly string[];
  readonly page: number | null;
}

/** The two columns at the head of an official document (issuer, national name), or the block of recipients and signature. */
export interface Layout {
  readonly kind: 'layout';
  readonly part: 'head' | 'signature';
  /** The lines of each column, left to right. */
  readonly columns: readonly (readonly string[])[];
  readonly page: number | null;
}
