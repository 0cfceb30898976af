import type { Table } from '../../organisation-import/tables/table.ts';
import { readMark, type SheetMark } from './mark.ts';

/** Rows among which the mark is looked for: somebody may have put a line or two above. */
const FIRST_ROWS = 10;

/** What a sheet says of itself; null for one that is not of a report's workbook. */
export function markIn({ rows }: Table): SheetMark | null {
  for (const { cells } of rows.slice(0, FIRST_ROWS)) {
    const found = cells.map(readMark).find((mark) => mark !== null);
    if (found) return found;
  }
  return null;
}

/** Which report a workbook is of; null when it is none of ours. */
export function markOfWorkbook(tables: readonly Table[]): SheetMark | null {
  return tables.map(markIn).find((mark) => mark?.list === '') ?? null;
}
