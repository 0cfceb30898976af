import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { extractBytes } from './extract/extract-bytes.ts';
import { answerRequests } from './extract/process/answer-requests.ts';
import type { SourceFile } from './find-files.ts';
import { readSource } from './read-source.ts';

/** The process behind `openDocumentReader`. What `readSource` throws is a mistake of ours. */
answerRequests((source: SourceFile) =>
  readSource(source, async (file) => extractBytes(await readFile(file), basename(file))),
);
