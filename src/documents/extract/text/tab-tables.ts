import type { Block } from '../extracted.ts';

const FEWEST_ROWS = 2;

/**
 * Lines of text -> blocks: neighbouring lines with the same number of tab-parted cells make a table (so Word 97 stores one),
 * every other line is a paragraph.
 */
export function readTabbedLines(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const rows = tableFrom(lines, at);
    if (rows.length >= FEWEST_ROWS) {
      blocks.push({ kind: 'table', rows, sheet: null, page: null });
      at += rows.length;
    } else {
      const text = (lines[at] ?? '').replaceAll('\t', ' ');
      if (text.trim() !== '') blocks.push({ kind: 'paragraph', text, page: null });
      at += 1;
    }
  }
  return blocks;
}

function tableFrom(lines: readonly string[], start: number): string[][] {
  const rows: string[][] = [];
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    // A tab in front of a line is an indent, not an empty cell.
    const cells = withoutTabsAtEnd(line).split('\t');
    if (cells.length < 2 || cells[0]?.trim() === '' || (rows[0] !== undefined && rows[0].length !== cells.length))
      break;
    rows.push(cells);
  }
  return rows;
}

function withoutTabsAtEnd(line: string): string {
  let end = line.length;
  while (line[end - 1] === '\t') end -= 1;
  return line.slice(0, end);
}
