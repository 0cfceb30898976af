import { valueIn } from '../filling/facts.ts';
import type { Item } from '../filling/item.ts';
import { ruleOf } from '../values/rule.ts';
import type { ListRow } from '../values/value.ts';
import { listSheetName } from './columns.ts';
import { type FormSheet, textCell } from './form-sheet.ts';
import { writeMark } from './mark.ts';
import { markOf, type SheetSource } from './sheet-source.ts';
import { valueCell } from './value-cell.ts';

/** Empty rows behind those that are filled. */
const SPARE = 20;
const WIDEST = 44;

/** The sheet of a repeated group: one row for each, under the names of its columns. */
export function listSheet(source: SheetSource, { number, field }: Item): FormSheet {
  const { type } = field;
  if (type.kind !== 'list') throw new TypeError(`${field.id} is no repeated group`);
  const rows = (valueIn(source.draft.answers[field.id]) ?? []) as readonly ListRow[];
  const count = Math.min(type.most, rows.length + SPARE);
  const spare = Array.from({ length: Math.max(count - rows.length, 0) }, (): ListRow => ({}));
  return {
    name: listSheetName(number),
    widths: [10, ...type.columns.map(({ type: { kind } }) => (kind === 'date' ? 14 : WIDEST))],
    sticky: 3,
    rows: [
      [textCell(writeMark(markOf(source, field.id)), 'mark'), textCell(`${number}. ${field.label}`, 'header')],
      [textCell(''), ...type.columns.map((column) => textCell(ruleOf(column)))],
      [
        textCell('Số thứ tự', 'header'),
        ...type.columns.map(({ label, required }) =>
          textCell(required ? label : `${label} (có thể để trống)`, 'header'),
        ),
      ],
      ...[...rows, ...spare].map((row, at) => [
        textCell(String(at + 1)),
        ...type.columns.map((column) => valueCell(column, row[column.id] ?? null)),
      ]),
    ],
  };
}
