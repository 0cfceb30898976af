import { extractBytes } from '../../../src/documents/extract/extract-bytes.ts';
import type { Block } from '../../../src/documents/extract/extracted.ts';

/** A block on one line, so that a whole document can be compared at once. */
function show(block: Block): string {
  const page = block.page === null ? '' : ` p${block.page}`;
  switch (block.kind) {
    case 'heading':
      return `h${block.level}${page} ${block.text}`;
    case 'paragraph':
      return `p${page} ${block.text}`;
    case 'table':
      return `table${page}${block.sheet === null ? '' : ` [${block.sheet}]`} ${block.rows.map((row) => row.join(' | ')).join(' // ')}`;
  }
}

/** The blocks of a file, or the reason why there are none. */
export async function read(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const result = await extractBytes(bytes, name);
  return result.kind === 'extracted' ? result.extracted.blocks.map(show) : [result.reason];
}
