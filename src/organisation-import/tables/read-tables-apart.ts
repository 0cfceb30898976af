import { basename } from 'node:path';
import { Reader, type ReadOptions } from '../../documents/extract/process/reader.ts';
import type { TablesResult } from './table.ts';

const SCRIPT = new URL('./tables-process.ts', import.meta.url);

/** What the process is asked: `name` is the file's own where its path says nothing. */
export interface TablesRequest {
  readonly file: string;
  readonly name: string;
}

/** The tables of an .xlsx or .csv file, read in a process of its own: no file can stop, fill or crash this one. */
export async function readTablesApart(
  file: string,
  { name = basename(file), ...options }: ReadOptions & { readonly name?: string } = {},
): Promise<TablesResult> {
  const reader = new Reader<TablesRequest, TablesResult>(SCRIPT);
  try {
    return await reader.read({ file, name }, options);
  } finally {
    await reader.close();
  }
}
