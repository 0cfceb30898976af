import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { SourceFile } from './find-files.ts';

/** Goes up whenever the same file would be read differently: extraction, metadata, structure. Everything is then imported again. */
const IMPORTER_VERSION = 2;

/** SHA-256 over the importer's version, whom the document is for, its file and its sidecar. Rejects when one can't be read, or when called off. */
export async function fingerprintOf(source: SourceFile, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256').update(`${IMPORTER_VERSION} ${source.audience} ${source.id}\n`);
  for (const file of [source.file, ...(source.sidecar === null ? [] : [source.sidecar])]) {
    const content = createHash('sha256');
    await pipeline(createReadStream(file), content, { signal });
    hash.update(content.digest());
  }
  return hash.digest('hex');
}
