import type { Block } from './extracted.ts';
import { cleanLine, cleanText } from './text/clean-text.ts';
import { dropEmpty } from './text/table-grid.ts';

/** Raw blocks -> as they are kept: NFC, cleaned, without empty ones. Cells keep their lines, running text is one line. */
export function finishBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map(finish).filter((block) => (block.kind === 'table' ? block.rows.length > 0 : block.text !== ''));
}

function finish(block: Block): Block {
  if (block.kind !== 'table') return { ...block, text: cleanLine(block.text) };
  return { ...block, rows: dropEmpty(block.rows.map((row) => row.map(cleanText))) };
}

export function textLength(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) {
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row) length += cell.length;
    else length += block.text.length;
  }
  return length;
}
