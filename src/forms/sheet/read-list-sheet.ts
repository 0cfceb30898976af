import type { Table } from '../../organisation-import/tables/table.ts';
import type { Item } from '../filling/item.ts';
import { markIn } from './find-mark.ts';
import type { SheetEntry, SheetProblem } from './sheet-entry.ts';
import { typedCell } from './value-cell.ts';

/** The title, the rules and the header stand above the rows. */
const ABOVE = 2;

/** The rows of a repeated group as one answer, a line for each; nothing where none is filled. */
export function readListSheet(
  table: Table,
  { field, number }: Item,
): { readonly entries: readonly SheetEntry[]; readonly problems: readonly SheetProblem[] } {
  if (field.type.kind !== 'list') return { entries: [], problems: [] };
  const { columns } = field.type;
  const place = `Trang “Mục ${number}”`;
  const first = table.rows.find(({ cells }) => markIn({ ...table, rows: [{ line: 0, cells, formulas: [] }] }) !== null);
  const body = table.rows.filter(({ line }) => line > (first?.line ?? 1) + ABOVE);
  const problems = body
    .filter(({ formulas }) => formulas.some((index) => index > 0))
    .map(({ line }) => ({
      place: `${place}, dòng ${line}`,
      why: 'có công thức; anh/chị ghi thẳng nội dung vào ô giúp ạ.',
    }));
  const lines = body
    .filter(({ formulas }) => !formulas.some((index) => index > 0))
    .map(({ cells }) => columns.map((column, at) => oneLine(typedCell(column.type, cells[at + 1] ?? ''))))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => cells.join('; ').replace(/(?:; )+$/, ''));
  if (lines.length === 0) return { entries: [], problems };
  return { entries: [{ field: field.id, label: field.label, span: 'ky', text: lines.join('\n'), place }], problems };
}

/** What divides cells and rows in a typed answer is not written inside of one. */
function oneLine(cell: string): string {
  return cell.replace(/[;|]/g, ',').replace(/\s+/g, ' ').trim();
}
