/** Derived data only: every table here can be dropped and rebuilt from `passage`. */
export interface SearchTables {}
