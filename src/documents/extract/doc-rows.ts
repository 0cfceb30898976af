import type { Block } from './extracted.ts';
import { isListMark } from './text/join-lines.ts';

/** A cell of a row may hold this many paragraphs before its row counts as running text. */
const LONGEST_ROW = 12;

/**
 * Text of a .doc -> blocks. Every cell is closed by a tab, so a line that ends with one closes a table row. A row of one cell in a
 * wider table is a merged one: its text stands in all. What stands side by side outside a table becomes one paragraph each.
 */
export function readWord97Text(text: string): Block[] {
  const lines = text.split(/\r\n?|\n/);
  const blocks: Block[] = [];
  let rows: string[][] = [];
  const closeTable = (): void => {
    if (rows.length > 0) blocks.push(...tableOf(rows));
    rows = [];
  };
  for (let at = 0; at < lines.length;) {
    const length = rowLength(lines, at, rows.length > 0);
    if (length > 0) {
      const cells = lines
        .slice(at, at + length)
        .join('\n')
        .split('\t');
      rows.push(cells.slice(0, -1));
      at += length;
    } else {
      closeTable();
      blocks.push(...paragraphsOf(lines[at] ?? ''));
      at += 1;
    }
  }
  closeTable();
  return blocks;
}

/** How many lines the table row that begins here takes; 0 when none does. */
function rowLength(lines: readonly string[], start: number, inTable: boolean): number {
  if (lines[start]?.endsWith('\t') === true) return 1;
  if (!inTable || lines[start]?.includes('\t') !== true) return 0;
  const end = lines.slice(start + 1, start + LONGEST_ROW).findIndex((line) => line.endsWith('\t'));
  return end < 0 ? 0 : end + 2;
}

function tableOf(rows: readonly (readonly string[])[]): Block[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length === 1 || width < 2) return rows.flat().flatMap((cell) => cell.split('\n').flatMap(paragraphsOf));
  const full = rows.map((row) => Array.from({ length: width }, (_, x) => (row.length === 1 ? row[0] : row[x]) ?? ''));
  return [{ kind: 'table', rows: full, sheet: null, page: null }];
}

function paragraphsOf(line: string): Block[] {
  const [mark = '', ...rest] = line.split('\t');
  const texts = isListMark(mark.trim()) ? [line.replaceAll('\t', ' ')] : [mark, ...rest];
  return texts.filter((text) => text.trim() !== '').map((text) => ({ kind: 'paragraph', text, page: null }));
}
