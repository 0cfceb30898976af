export interface DocumentTables {
  document: DocumentTable;
  passage: PassageTable;
  unreadable_file: UnreadableFileTable;
}

export interface DocumentTable {
  id: string;
  number: string | null;
  kind: string | null;
  issuer: string | null;
  title: string;
  issued_on: string | null;
  valid_from: string | null;
  valid_to: string | null;
  /** `Relation[]` as JSON. */
  relations: string;
  sample: 0 | 1;
  audience: 'cong-khai' | 'noi-bo';
  /** SHA-256 of the file and its sidecar, with the importer's version: the same again means nothing to do. */
  fingerprint: string;
  imported_at: string;
}

export interface PassageTable {
  id: string;
  document_id: string;
  /** Reading order inside the document, from 1. */
  ordinal: number;
  place: string;
  page: number | null;
  heading: string;
  text: string;
  /** A `TableRow` as JSON, or null. */
  row: string | null;
}

/** Files that could not be imported: listed for the operator, and not tried again until they change. */
export interface UnreadableFileTable {
  document_id: string;
  fingerprint: string;
  reason: string;
  /** What to do, in Vietnamese. */
  advice: string;
  seen_at: string;
}
