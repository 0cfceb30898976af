import { type ReadOptions, runInThread } from '../../documents/extract/run-in-thread.ts';
import type { TablesResult } from './table.ts';

const SCRIPT = new URL('./tables-worker.ts', import.meta.url);

/** The tables of an .xlsx or .csv file, read in a thread of its own: no file can stop, fill or crash the process. */
export async function readTablesInThread(file: string, options: ReadOptions = {}): Promise<TablesResult> {
  return runInThread<TablesResult>(SCRIPT, { file }, options);
}
