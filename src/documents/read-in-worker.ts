import { type ReadOptions, runInThread } from './extract/run-in-thread.ts';
import type { SourceFile } from './find-files.ts';
import type { ReadResult } from './read-source.ts';

export type { ReadOptions } from './extract/run-in-thread.ts';

const SCRIPT = new URL('./read-worker.ts', import.meta.url);

/** Reads a document in a thread of its own, so that nobody waits meanwhile; see `runInThread`. Never rejects because of a file. */
export async function readInWorker(source: SourceFile, options: ReadOptions = {}): Promise<ReadResult> {
  return runInThread<ReadResult>(SCRIPT, source, options);
}
