import type { Line, Unit } from '../unit.ts';
import { columnNames, headerHeight, looksLikeHeader } from './header.ts';
import type { RawTable } from './join-tables.ts';

/** How far down the header of a sheet may stand below titles and notes. */
const DEEPEST_HEADER = 15;

/** Takes a table apart: title lines above its header, the header, the rows, and the notes that stand in merged rows below. */
export function shapeTable(table: RawTable): readonly Unit[] {
  const rows = table.rows.map((cells, index) => ({ cells, page: table.rowPages[index] ?? null }));
  const lines = (part: typeof rows): Line[] =>
    part.flatMap(({ cells, page }) =>
      distinct(cells).flatMap((cell) => cell.split('\n').map((text) => toLine(text, page))),
    );
  if ((table.rows[0]?.length ?? 0) < 2) return table.sheet === null ? lines(rows) : titled(lines(rows));

  const start = findHeader(table.rows);
  const top = start ?? leadingTitles(table.rows);
  const height = start === undefined ? 0 : headerHeight(table.rows, start);
  const end = lastDataRow(table.rows, top + height) + 1;
  const header = table.rows.slice(top, top + height);
  const body = rows
    .slice(top + height, end)
    .filter(({ cells }) => distinct(cells).length > 0 && !isHeaderAgain(cells, header));
  if (body.length === 0) return table.sheet === null ? lines(rows) : titled(lines(rows));
  const columns = start === undefined ? (table.rows[0] ?? []).map(() => '') : columnNames(header);
  const shaped = {
    kind: 'table',
    columns,
    rows: body,
    sheet: table.sheet,
    page: rows[top]?.page ?? table.page,
  } as const;
  const title = titled(lines(rows.slice(0, top)));
  return [...title, shaped, ...lines(rows.slice(Math.max(end, top + height)))];
}

/** Different texts of a row, in order: a merged cell counts once. */
export function distinct(cells: readonly string[]): readonly string[] {
  return [...new Set(cells.filter((cell) => cell !== ''))];
}

/** The first line names what stands below it. */
function titled(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => (index === 0 ? { ...line, level: 0 } : line));
}

function isHeaderAgain(cells: readonly string[], header: RawTable['rows']): boolean {
  return header.some((row) => row.every((name, column) => name === cells[column]));
}

function findHeader(rows: readonly (readonly string[])[]): number | undefined {
  const known = rows.slice(0, DEEPEST_HEADER).findIndex(looksLikeHeader);
  if (known >= 0) return known;
  const first = leadingTitles(rows);
  const row = rows[first] ?? [];
  const isPlainHeader =
    rows.length > first + 1 &&
    row.length > 2 &&
    distinct(row).length === row.length &&
    row.every((cell) => cell.length <= 60 && !/\d/.test(cell) && !/[.;:]$/.test(cell));
  return isPlainHeader ? first : undefined;
}

function leadingTitles(rows: readonly (readonly string[])[]): number {
  const first = rows.findIndex((row) => distinct(row).length > 1);
  return first < 0 ? 0 : first;
}

/** Notes below a table (`Ghi chú: …`) stand in rows of one text. */
function lastDataRow(rows: readonly (readonly string[])[], from: number): number {
  let last = rows.length - 1;
  while (last >= from) {
    const texts = distinct(rows[last] ?? []);
    const isNote =
      texts.length === 1 && (/^(ghi chú|\*|chú thích|lưu ý)/iu.test(texts[0] ?? '') || (texts[0] ?? '').length > 120);
    if (texts.length > 0 && !isNote) break;
    last -= 1;
  }
  return last;
}

function toLine(text: string, page: number | null): Line {
  return { kind: 'line', text: text.replaceAll('\t', ' '), page, level: null };
}
