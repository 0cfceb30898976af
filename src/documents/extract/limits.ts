/** What one file may cost. A file beyond one of these ends with a reason; none of them can be raised from outside. */
export const LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  /** All entries of an archive together, counted while inflating; what the directory declares is not trusted. */
  inflatedBytes: 50 * 1024 * 1024,
  entries: 2_000,
  /** Inflated to packed bytes. Office files measured here lie between 3 and 40. */
  ratio: 200,
  /** Small archives of blank XML reach high ratios harmlessly; below this size the ratio is not judged. */
  ratioFrom: 4 * 1024 * 1024,
  /** Cells of one file after merged cells are spread out: a merge of a whole sheet is ten bytes in the file. */
  cells: 1_000_000,
  /** Characters of the result; it is copied to the main process in one piece. */
  textLength: 12_000_000,
  pages: 3_000,
  /** V8's heap in the process that reads. */
  heapMegabytes: 200,
  /** Everything that process holds, decompressed bytes included; about 100 MB of it are Node and the libraries. */
  rssBytes: 384 * 1024 * 1024,
} as const;
