import { type Day, writeDay } from '../../lib/vn-time.ts';
import type { Option, ScalarType } from '../definition/field-type.ts';
import type { AnswerField } from './answer-field.ts';
import { writePhone } from './phone.ts';
import { writeNumber } from './scale.ts';
import type { FileRef, ListRow, Scalar, Value } from './value.ts';

/** A value as it is shown to people, with its unit where that belongs to it; typed back, it reads as the same value. */
export function shownValue(field: AnswerField, stored: Value): string {
  const { type, unit } = field;
  if (type.kind === 'choices')
    return orNone(
      (stored as readonly string[]).map((key) => labelOf(type.options, key)),
      ', ',
    );
  if (type.kind === 'list')
    return orNone(
      (stored as readonly ListRow[]).map((row) => shownRow(type.columns, row)),
      '\n',
    );
  if (type.kind === 'files')
    return orNone(
      (stored as readonly FileRef[]).map((file) => file.name),
      ', ',
    );
  const shown = shownScalar(type, stored as Scalar);
  return (type.kind === 'whole' || type.kind === 'decimal') && unit !== undefined ? `${shown} ${unit}` : shown;
}

function orNone(parts: readonly string[], between: string): string {
  return parts.join(between) || 'Không có';
}

function shownRow(columns: readonly { readonly id: string; readonly type: ScalarType }[], row: ListRow): string {
  const cells = columns.map(({ id, type }) => (row[id] === undefined ? '' : shownScalar(type, row[id])));
  return cells.join('; ').replace(/(?:; )+$/, '');
}

function shownScalar(type: ScalarType, stored: Scalar): string {
  switch (type.kind) {
    case 'whole':
    case 'decimal':
      return writeNumber(type, stored as number);
    case 'money':
      return `${writeNumber(type, stored as number)} triệu đồng`;
    case 'percent':
      return `${writeNumber(type, stored as number)}%`;
    case 'date':
      return writeDay(stored as Day);
    case 'choice':
      return labelOf(type.options, stored as string);
    case 'yes-no':
      return stored === true ? 'Có' : 'Không';
    case 'phone':
      return writePhone(stored as string);
    case 'short-text':
    case 'long-text':
    case 'document-number':
    case 'person-name':
      return stored as string;
  }
}

/** A key that a newer form doesn't know any more is shown as it is. */
function labelOf(options: readonly Option[], key: string): string {
  return options.find((option) => option.key === key)?.label ?? key;
}
