/** The unit that is searched, cited and shown: one clause, one point, one table row, one paragraph. */
export interface Passage {
  /** `<document id>#<n>`, n from 1 in reading order. */
  readonly id: string;
  readonly documentId: string;
  /** Where it stands, as it is cited: `Điều 5 khoản 2 điểm đ`, `Bảng I, dòng S3.1`, `mục 2`; empty for a text without parts. */
  readonly place: string;
  /** The page of a paged document, from 1. */
  readonly page: number | null;
  /** Headings above it, outermost first, joined by ` › `: searched with the title's weight. */
  readonly heading: string;
  /** The exact words of the document, NFC; what is shown for `nguồn 1` and what a quote must occur in. */
  readonly text: string;
  /** For a table row: what stands under which column; null for running text. */
  readonly row: TableRow | null;
}

export interface TableRow {
  /** The group row(s) above it (`III. Tư vấn, phản biện và giám định xã hội`), empty when there is none. */
  readonly group: string;
  /** In column order; a cell merged over several rows or columns stands in each. */
  readonly cells: readonly { readonly column: string; readonly value: string }[];
}
