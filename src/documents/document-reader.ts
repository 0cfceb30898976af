import { Reader } from './extract/process/reader.ts';
import type { SourceFile } from './find-files.ts';
import type { ReadResult } from './read-source.ts';

const SCRIPT = new URL('./document-reader-process.ts', import.meta.url);

/** Reads documents in a process of their own, so that nobody waits meanwhile and no file can do harm; see `Reader`. */
export type DocumentReader = Reader<SourceFile, ReadResult>;

/** Starts nothing yet; close it after the last file. */
export function openDocumentReader(): DocumentReader {
  return new Reader(SCRIPT);
}
