import { Reader, type ReadOptions } from '../../documents/extract/process/reader.ts';
import type { TablesResult } from './table.ts';

const SCRIPT = new URL('./tables-process.ts', import.meta.url);

/** The tables of an .xlsx or .csv file, read in a process of its own: no file can stop, fill or crash this one. */
export async function readTablesApart(file: string, options: ReadOptions = {}): Promise<TablesResult> {
  const reader = new Reader<{ readonly file: string }, TablesResult>(SCRIPT);
  try {
    return await reader.read({ file }, options);
  } finally {
    await reader.close();
  }
}
