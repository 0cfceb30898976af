import type { ScalarType } from '../definition/field-type.ts';
import type { AnswerField } from '../values/answer-field.ts';
import { shownValue } from '../values/format.ts';
import { seenNumber } from '../values/scale.ts';
import type { Value } from '../values/value.ts';
import { type SheetCell, textCell } from './form-sheet.ts';

/**
 * A cell to be filled in for a field, with what it holds already. Numbers and days are cells of their own sort; a percentage is text,
 * since a spreadsheet makes 0,845 of a typed 84,5%.
 */
export function valueCell(field: AnswerField, value: Value | null): SheetCell {
  const { type } = field;
  switch (type.kind) {
    case 'whole':
    case 'decimal':
    case 'money':
      return {
        kind: 'number',
        number: typeof value === 'number' ? seenNumber(type, value) : null,
        decimals: type.kind !== 'whole',
        look: 'fill',
      };
    case 'date':
      return { kind: 'day', day: typeof value === 'string' ? value : null, look: 'fill' };
    case 'percent':
    case 'choice':
    case 'choices':
    case 'yes-no':
    case 'short-text':
    case 'long-text':
    case 'phone':
    case 'document-number':
    case 'person-name':
      return textCell(value === null ? '' : shownValue({ ...field, unit: undefined }, value), 'fill');
    case 'list':
    case 'files':
      return textCell('', 'closed');
  }
}

/** What a cell says, as if it was typed: a bare number has the unit that stands beside it. */
export function typedCell(type: AnswerField['type'] | ScalarType, cell: string): string {
  const isBare = /^-?\d+(?:,\d+)?$/.test(cell.trim());
  if (!isBare) return cell;
  if (type.kind === 'money') return `${cell.trim()} triệu`;
  return type.kind === 'percent' ? `${cell.trim()}%` : cell;
}
