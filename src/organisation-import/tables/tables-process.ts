import { readFile } from 'node:fs/promises';
import { answerRequests } from '../../documents/extract/process/answer-requests.ts';
import type { TablesRequest } from './read-tables-apart.ts';
import { readTables } from './read-tables.ts';

/** The process behind `readTablesApart`. */
answerRequests(async ({ file, name }: TablesRequest) => readTables(await readFile(file), name));
