import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

import { extractBytes } from './extract-bytes.ts';

/** The thread that `extractInWorker` starts: reads one file, answers once, and is ended by its parent. */
const { file } = workerData as { readonly file: string };
const result = await extractBytes(await readFile(file), basename(file));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port to a thread has no origin
parentPort?.postMessage(result);
