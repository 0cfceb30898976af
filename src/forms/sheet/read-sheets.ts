import { fold } from '../../lib/fold.ts';
import type { Table, TableRow } from '../../organisation-import/tables/table.ts';
import type { Form } from '../definition/form.ts';
import type { PeriodKind } from '../definition/period-kind.ts';
import { hasLuyKe } from '../filling/facts.ts';
import { type Item, itemsOf } from '../filling/item.ts';
import { typedCell } from './value-cell.ts';
import { COLUMN_NAMES, type ColumnName, COLUMNS } from './columns.ts';
import { markIn } from './find-mark.ts';
import type { SheetMark } from './mark.ts';
import { readListSheet } from './read-list-sheet.ts';
import type { SheetEntry, SheetProblem, SheetRead } from './sheet-entry.ts';

const FORMULA = 'có công thức; anh/chị ghi thẳng con số vào ô giúp ạ.';

/** What somebody filled into a workbook of this report. `form` is the version that it was made by. Never throws, whatever is in it. */
export function readSheets(
  tables: readonly Table[],
  mark: SheetMark,
  form: Form,
  period: PeriodKind | null,
): SheetRead {
  const items = itemsOf(form, period);
  const own = tables.find((table) => markIn(table)?.list === '');
  const report = own === undefined ? { entries: [], problems: [] } : readReportSheet(own, items, period);
  const lists = tables.flatMap((table) => {
    const list = markIn(table)?.list ?? '';
    const item = list === '' ? undefined : items.find(({ field }) => field.id === list);
    return item === undefined ? [] : [readListSheet(table, item)];
  });
  return {
    mark,
    entries: [...report.entries, ...lists.flatMap((one) => one.entries)],
    problems: [...report.problems, ...lists.flatMap((one) => one.problems)],
  };
}

function readReportSheet(
  table: Table,
  items: readonly Item[],
  period: PeriodKind | null,
): { readonly entries: readonly SheetEntry[]; readonly problems: readonly SheetProblem[] } {
  const at = table.rows.findIndex(({ cells }) => columnsIn(cells) !== null);
  const columns = columnsIn(table.rows[at]?.cells ?? []);
  if (columns === null) {
    const why = `không thấy dòng tiêu đề “${COLUMNS.number}”, “${COLUMNS.ky}”; anh/chị lấy lại tệp mẫu và chép số liệu sang ạ.`;
    return { entries: [], problems: [{ place: capital(table.place), why }] };
  }
  const seen = new Set<string>();
  const read = table.rows.slice(at + 1).map((row) => readRow(row, columns, items, period, seen));
  return { entries: read.flatMap((one) => one.entries), problems: read.flatMap((one) => one.problems) };
}

type Columns = Readonly<Partial<Record<ColumnName, number>>> & { readonly number: number; readonly ky: number };

/** Where each column stands; null for a row that is not the header. */
function columnsIn(cells: readonly string[]): Columns | null {
  const names = cells.map((cell) => fold(cell).trim());
  const found = COLUMN_NAMES.flatMap((name) => {
    const index = names.indexOf(fold(COLUMNS[name]));
    return index === -1 ? [] : [[name, index] as const];
  });
  const columns: Partial<Record<ColumnName, number>> = Object.fromEntries(found);
  const { number, ky } = columns;
  return number === undefined || ky === undefined ? null : { ...columns, number, ky };
}

function readRow(
  { line, cells, formulas }: TableRow,
  columns: Columns,
  items: readonly Item[],
  period: PeriodKind | null,
  seen: Set<string>,
): { readonly entries: readonly SheetEntry[]; readonly problems: readonly SheetProblem[] } {
  const entries: SheetEntry[] = [];
  const problems: SheetProblem[] = [];
  const number = fold(cells[columns.number] ?? '').replace(/[\s.)]+/g, '');
  const item = items.find((one) => one.number === number);
  for (const span of ['ky', 'luy-ke'] as const) {
    const index = span === 'ky' ? columns.ky : columns.luyKe;
    const text = index === undefined ? '' : (cells[index] ?? '').trim();
    if (index === undefined || text === '') continue;
    const place = `Ô ${lettersOf(index)}${line}`;
    if (item === undefined) {
      problems.push({ place, why: 'không có số mục ở đầu dòng nên chưa rõ là mục nào.' });
      continue;
    }
    const { field } = item;
    if (field.type.kind === 'list' || field.type.kind === 'files') continue;
    if (span === 'luy-ke' && !hasLuyKe(field, period)) {
      problems.push({ place, why: `mục ${item.number} không có số lũy kế.` });
    } else if (formulas.includes(index)) {
      problems.push({ place, why: FORMULA });
    } else if (seen.has(`${number}/${span}`)) {
      problems.push({ place, why: `mục ${item.number} có hai dòng trong bảng; tôi lấy dòng đầu.` });
    } else {
      seen.add(`${number}/${span}`);
      entries.push({ field: field.id, label: field.label, span, text: typedCell(field.type, text), place });
    }
  }
  return { entries, problems };
}

/** 0 -> A, 25 -> Z, 26 -> AA: as a spreadsheet names its columns. */
export function lettersOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : lettersOf(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
