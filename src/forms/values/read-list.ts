import type { Column, TypeOf } from '../definition/field-type.ts';
import { saysNoData, saysNone } from './absence.ts';
import type { AnswerField, ReadingContext } from './answer-field.ts';
import { type Reading, refused, value } from './reading.ts';
import { ruleOf } from './rule.ts';
import type { ListRow, Scalar } from './value.ts';

const NUMBERING = /^\s*(?:[-+*•]|\(?\d{1,3}[.)])\s+/;
const MOST = 20_000;

/** Reads one cell; given from outside, since a cell may be of any plain type. */
export type ReadCell = (column: Column, text: string, context: ReadingContext) => Reading<Scalar>;

/** A repeated group: one row a line, cells divided by `;`, `|` or tabs, in the order of the columns. */
export function readList(
  field: AnswerField<TypeOf<'list'>>,
  text: string,
  context: ReadingContext,
  readCell: ReadCell,
): Reading<readonly ListRow[]> {
  const { noun, most } = field.type;
  if (saysNoData(text)) return { kind: 'no-data' };
  if (saysNone(text)) return value([]);
  const lines = text
    .slice(0, MOST)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  if (lines.length === 0) return refused(`Chưa có dòng nào, mong anh/chị ${ruleOf(field)} ạ.`);
  if (lines.length > most || text.length > MOST) {
    return refused(`Mục này ghi nhiều nhất ${most} ${noun}, mong anh/chị gộp hoặc rút gọn rồi gửi lại ạ.`);
  }
  const rows: ListRow[] = [];
  for (const [index, line] of lines.entries()) {
    const row = readRow(field, line, context, readCell);
    if (typeof row === 'string') return refused(`Dòng ${index + 1}${row}`);
    rows.push(row);
  }
  return value(rows);
}

/** A row, or what is wrong with it. */
function readRow(
  field: AnswerField<TypeOf<'list'>>,
  line: string,
  context: ReadingContext,
  readCell: ReadCell,
): ListRow | string {
  const { columns } = field.type;
  const cells = line
    .replace(NUMBERING, '')
    .split(/[;|\t]/)
    .map((cell) => cell.trim());
  if (cells.length > columns.length) return ` có ${cells.length} phần, mong anh/chị ${ruleOf(field)} ạ.`;
  const row: Record<string, Scalar> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (cell === '') {
      if (column.required) return ` còn thiếu ${column.label}, mong anh/chị ${ruleOf(field)} ạ.`;
      continue;
    }
    const reading = readCell(column, cell, context);
    if (reading.kind === 'value') row[column.id] = reading.value;
    else if (reading.kind === 'no-data' && !column.required) continue;
    else
      return `, phần ${column.label}: ${reading.kind === 'refused' ? reading.reason : `mong anh/chị ${ruleOf(column)} ạ.`}`;
  }
  return row;
}
