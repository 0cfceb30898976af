/** Derived data only: every table here can be dropped and rebuilt from `passage`. */
export interface SearchTables {
  search_passage: SearchPassageTable;
  search_change: SearchChangeTable;
}

/** An `Indexable` as it was put into the index. */
export interface SearchPassageTable {
  id: string;
  document_id: string;
  title: string;
  text: string;
}

/** When a document's passages were last put or removed: what is in memory reads again what is newer than itself. */
export interface SearchChangeTable {
  document_id: string;
  /** Grows by one with every change of any document. */
  version: number;
}
