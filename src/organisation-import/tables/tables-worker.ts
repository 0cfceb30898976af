import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readTables } from './read-tables.ts';

/** The thread that `readTablesInThread` starts: reads one file, answers once, and is ended by its parent. */
const { file } = workerData as { readonly file: string };
parentPort?.postMessage(await readTables(await readFile(file), basename(file)));
