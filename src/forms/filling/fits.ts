import type { Span } from '../definition/expression.ts';
import type { FieldType } from '../definition/field-type.ts';
import type { Field } from '../definition/form.ts';
import type { PeriodKind } from '../definition/period-kind.ts';
import { fitsType } from '../values/hard-range.ts';
import { isNumberType } from '../values/scale.ts';
import type { ListRow, Value } from '../values/value.ts';
import { fieldForSpan } from './span-field.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const PHONE = /^\+84\d{9,10}$/;

/** Whether a field can hold a value that was read by another version of it, or that the bot knows from elsewhere. */
export function fitsField(field: Field, value: Value, span: Span, period: PeriodKind | null): boolean {
  return holdsValue(fieldForSpan(field, span, period).type, value);
}

function holdsValue(type: FieldType, value: Value): boolean {
  if (isNumberType(type)) return typeof value === 'number' && fitsType(type, value);
  switch (type.kind) {
    case 'date':
      return typeof value === 'string' && DAY.test(value);
    case 'phone':
      return typeof value === 'string' && PHONE.test(value);
    case 'choice':
      return type.options.some((option) => option.key === value);
    case 'choices':
      return Array.isArray(value) && value.every((key) => type.options.some((option) => option.key === key));
    case 'yes-no':
      return typeof value === 'boolean';
    case 'short-text':
    case 'long-text': {
      const { from, to } = type.hard ?? { from: 0, to: Infinity };
      const length = typeof value === 'string' ? Array.from(value).length : -1;
      return length >= from && length <= to;
    }
    case 'document-number':
    case 'person-name':
      return typeof value === 'string';
    case 'list':
      return (
        Array.isArray(value) && value.length <= type.most && value.every((row) => fitsRow(type.columns, row as ListRow))
      );
    case 'files':
      return Array.isArray(value) && value.length <= type.most;
  }
}

function fitsRow(columns: Extract<FieldType, { kind: 'list' }>['columns'], row: ListRow): boolean {
  const known = Object.keys(row).every((id) => columns.some((column) => column.id === id));
  const fits = columns.every((column) => {
    const cell = row[column.id];
    return cell === undefined ? !column.required : holdsValue(column.type, cell);
  });
  return known && fits;
}
