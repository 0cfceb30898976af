import type { FieldType } from '../definition/field-type.ts';
import type { Form } from '../definition/form.ts';
import type { Draft } from '../filling/draft.ts';
import { type Item, itemsOf } from '../filling/item.ts';

/**
 * What is read out of prose. Names and phones are blotted out before a model sees them; whether something is so or not, files and
 * lists are asked for one by one.
 */
const KINDS: Readonly<Partial<Record<FieldType['kind'], string>>> = {
  whole: 'số',
  decimal: 'số',
  money: 'số tiền',
  percent: 'tỷ lệ %',
  date: 'ngày',
  choice: 'chọn một',
  'document-number': 'số, ký hiệu văn bản',
  'long-text': 'đoạn văn',
};

/** The items of this form and period that a model may point at. */
export function readableItems(form: Form, draft: Draft): readonly Item[] {
  return itemsOf(form, draft.period?.kind ?? null).filter(({ field }) => KINDS[field.type.kind] !== undefined);
}

/** `12a | Lượt người dự hội nghị | số, lượt`, a line each. */
export function writeItems(items: readonly Item[]): string {
  return items.map(({ number, field }) => `${number} | ${field.label} | ${whatIs(field.type, field.unit)}`).join('\n');
}

function whatIs(type: FieldType, unit: string | undefined): string {
  const kind = KINDS[type.kind] ?? '';
  if (type.kind === 'choice') return `${kind}: ${type.options.map((option) => option.label).join('; ')}`;
  return unit === undefined ? kind : `${kind}, ${unit}`;
}
