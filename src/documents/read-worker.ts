import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { extractBytes } from './extract/extract-bytes.ts';
import type { SourceFile } from './find-files.ts';
import { readSource } from './read-source.ts';

/** The thread that `readInWorker` starts: reads one file, answers once, and is ended by its parent. What it throws is a mistake of ours. */
const source = workerData as SourceFile;
const result = await readSource(source, async (file) => extractBytes(await readFile(file), basename(file)));
parentPort?.postMessage(result);
