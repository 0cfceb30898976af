import { fold } from '../../lib/fold.ts';
import type { Direct } from '../direct.ts';
import type { RowContext } from './answer-row.ts';
import type { ReadCell, ReadRow } from './columns.ts';
import { lowerFirst, stripStop, upperFirst } from './wording.ts';

/** A cell that is a sentence by itself and says what its row means. */
const SENTENCE_COLUMN = /^(?:dien giai|giai thich|mo ta|quy tac|noi dung quy dinh)$/;
/** Columns whose name says nothing that the name of the row does not say. */
const PLAIN_NAME = /^(?:noi dung|ten|chi tieu|danh hieu|moc|cong viec|loai bao cao|ky bao cao|hanh vi|truong hop)\b/;

/** A row of a table that this assistant has no sentence for: its own sentence, or every cell under its column's name. */
export function describeRow(row: ReadRow, { text }: RowContext): Direct | null {
  const sentence = row.cells.find(({ column, value }) => SENTENCE_COLUMN.test(fold(column)) && value.includes(' '));
  if (sentence !== undefined)
    return { said: `${upperFirst(stripStop(sentence.value))}.`, counted: null, quote: text, via: 'extract' };
  const told = row.cells.filter(
    ({ role, value }, at, all) =>
      role !== 'id' && value !== '' && value !== row.name && all.findIndex((one) => one.value === value) === at,
  );
  if (told.length === 0) return null;
  const field = describeField(row);
  if (field !== null) return { said: field, counted: null, quote: text, via: 'extract' };
  const [only] = told;
  if (told.length === 1 && only !== undefined && only.column !== '')
    return {
      said: `${nameWithColumn(row)}: ${lowerFirst(only.column)} ${lowerFirst(stripStop(only.value))}.`,
      counted: null,
      quote: text,
      via: 'extract',
    };
  const parts = told.map(({ column, value }) =>
    column === '' ? value : `${lowerFirst(column)}: ${lowerFirst(stripStop(value))}`,
  );
  return { said: `${nameWithColumn(row)} – ${parts.join('; ')}.`, counted: null, quote: text, via: 'extract' };
}

/** "Tốt" alone says little; "Xếp loại Tốt" does. */
function nameWithColumn(row: ReadRow): string {
  const cell: ReadCell | undefined = row.cells.find(({ value }) => value === row.name);
  const isShort = row.name.split(' ').length <= 2;
  if (
    cell === undefined ||
    !isShort ||
    cell.column === '' ||
    PLAIN_NAME.test(fold(cell.column)) ||
    cell.column.split(' ').length > 3
  )
    return row.name;
  return `${cell.column} ${row.name}`;
}

/** A field of a report form: `Số hội thành viên: tính bằng hội, bắt buộc ghi; tổng số đến cuối kỳ.` Null for rows of other tables. */
function describeField(row: ReadRow): string | null {
  const valueOf = (column: RegExp): string | null => {
    const value = row.cells.find((cell) => column.test(fold(cell.column)))?.value ?? '';
    return value === '' ? null : lowerFirst(stripStop(value));
  };
  const [unit, need, meaning] = [
    valueOf(/^don vi tinh$/),
    valueOf(/^(?:yeu cau|bat buoc)$/),
    valueOf(/cach ghi|y nghia/),
  ];
  if (meaning === null || (unit === null && need === null)) return null;
  const asked = need === null ? null : need.endsWith('bắt buộc') ? `${need} ghi` : `yêu cầu: ${need}`;
  const first = [unit === null ? null : `tính bằng ${unit}`, asked].filter((part) => part !== null).join(', ');
  return `${stripStop(row.name)}: ${first}; ${meaning}.`;
}
