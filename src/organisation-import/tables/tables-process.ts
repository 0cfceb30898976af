import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { answerRequests } from '../../documents/extract/process/answer-requests.ts';
import { readTables } from './read-tables.ts';

/** The process behind `readTablesApart`. */
answerRequests(async ({ file }: { readonly file: string }) => readTables(await readFile(file), basename(file)));
