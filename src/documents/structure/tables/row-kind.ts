import type { Row, Table } from '../unit.ts';
import { readRoman } from '../roman.ts';
import { distinct } from './shape-table.ts';

/** What a row of a table is there for. A group stands for the rows below it; `depth` 0 is the outermost. */
export type RowKind =
  | { readonly kind: 'group'; readonly depth: number; readonly label: string }
  | { readonly kind: 'sum' }
  | { readonly kind: 'data' };

/** Read with its diacritics: `Công tác` is no sum. */
const SUM = /^(tổng\s+)?cộng(?!\p{L})|^tổng(\s+(số|điểm))?\s*:?$/iu;

/** Tells groups and sums from data, row by row. */
export function readRowKinds(table: Table): readonly RowKind[] {
  const hasRomans = table.rows.some(({ cells }) => romanOf(cells) > 0);
  const allGroups = table.rows.every(({ cells }) => romanOf(cells) > 0 || isLetter(cells));
  return table.rows.map((row, index): RowKind => {
    const texts = distinct(row.cells);
    if (texts.slice(0, 2).some((text) => SUM.test(text))) return { kind: 'sum' };
    if (!allGroups) {
      if (isLetter(row.cells)) return group(0, row);
      if (romanOf(row.cells) > 0) return group(1, row);
      if (texts.length === 1 && row.cells.length > 2) return group(hasRomans ? 2 : 1, row);
    }
    return isParent(row, table.rows[index + 1]) ? group(3, row) : { kind: 'data' };
  });
}

/** `III | Tư vấn, phản biện | 200` -> `III. Tư vấn, phản biện`. */
function group(depth: number, { cells }: Row): RowKind {
  const [first = '', second] = distinct(cells);
  const isNumber = /^([IVXL]+|[A-ZĐ]|\d{1,2})\.?$/.test(first);
  const label = isNumber && second !== undefined ? `${first.replace(/\.$/, '')}. ${second}` : first;
  return { kind: 'group', depth, label: label.replace(/\s+/g, ' ') };
}

function romanOf(cells: readonly string[]): number {
  const [first = '', ...others] = distinct(cells);
  if (others.length === 0) return readRoman(/^([IVXL]+)[.)]\s+\S/.exec(first)?.[1] ?? '');
  return readRoman(first.replace(/\.$/, ''));
}

function isLetter(cells: readonly string[]): boolean {
  const first = (cells[0] ?? '').replace(/\.$/, '');
  return distinct(cells).length > 1 && /^[A-HĐ]$/.test(first) && readRoman(first) === 0;
}

/** `3 | Tư vấn` above `3.1 | Số nhiệm vụ` is the group of it. */
function isParent(row: Row, next: Row | undefined): boolean {
  const id = /^(\d{1,2})\.?$/.exec(row.cells[0] ?? '')?.[1];
  return id !== undefined && new RegExp(`^${id}\\.1\\b`).test(next?.cells[0] ?? '');
}
