import { readWord97Text } from './doc-rows.ts';
import type { Block } from './extracted.ts';

/**
 * A Word 97-2003 file -> its blocks. The format's reader gives text alone: no headings, no automatic numbers, and table cells
 * closed by tabs. Throws what word-extractor throws on a damaged file.
 */
export async function readDoc(bytes: Uint8Array): Promise<readonly Block[]> {
  const { default: WordExtractor } = await import('word-extractor');
  const document = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  return readWord97Text(`${document.getBody()}\n${document.getFootnotes()}`);
}
