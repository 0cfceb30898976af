import type { Span } from '../definition/expression.ts';
import type { Field } from '../definition/form.ts';
import { isWithin } from '../values/hard-range.ts';
import { shownValue } from '../values/format.ts';
import { isNumberType, writeBound } from '../values/scale.ts';
import type { Value } from '../values/value.ts';
import type { Draft } from './draft.ts';
import { hasLuyKe, valueIn } from './facts.ts';
import type { Known } from './known.ts';
import { lastValueOf } from './last-report.ts';
import { fieldForSpan } from './span-field.ts';

/** Why a value is asked back although it may be right; null when it is nothing unusual. */
export function doubtOf(field: Field, span: Span, value: Value, draft: Draft, known: Known): string | null {
  const ranged = fieldForSpan(field, span, draft.period?.kind ?? null);
  return outsideSoft(ranged, value) ?? changed(ranged, span, value, known) ?? belowPeriod(field, span, value, draft);
}

function outsideSoft(field: Field, value: Value): string | null {
  const { type } = field;
  if (isNumberType(type)) {
    if (isWithin(type, value as number, type.soft)) return null;
    const { from, to } = type.soft!;
    return `Thường mục này từ ${writeBound(from)} đến ${writeBound(to)}${unitOf(field)}, anh/chị ghi ${shownValue(field, value)}.`;
  }
  if ((type.kind !== 'short-text' && type.kind !== 'long-text') || type.soft === undefined) return null;
  const length = Array.from(value as string).length;
  if (length >= type.soft.from && length <= type.soft.to) return null;
  return `Câu trả lời dài ${length} ký tự; thường mục này từ ${writeBound(type.soft.from)} đến ${writeBound(type.soft.to)} ký tự.`;
}

/** Against the last report, where the form says how far a figure may go. */
function changed(field: Field, span: Span, value: Value, known: Known): string | null {
  if (field.softChange === undefined || !isNumberType(field.type)) return null;
  const before = lastValueOf(field, span, known);
  if (typeof before !== 'number' || before === 0) return null;
  const percent = (Math.abs((value as number) - before) / Math.abs(before)) * 100;
  if (percent <= field.softChange) return null;
  return `Kỳ trước là ${shownValue(field, before)}, kỳ này anh/chị ghi ${shownValue(field, value)}.`;
}

/** Lũy kế holds the period itself. */
function belowPeriod(field: Field, span: Span, value: Value, draft: Draft): string | null {
  if (span === 'ky' || !hasLuyKe(field, draft.period?.kind ?? null)) return null;
  const period = valueIn(draft.answers[field.id]);
  if (typeof period !== 'number' || (value as number) >= period) return null;
  return `Lũy kế ${shownValue(field, value)} ít hơn số trong kỳ là ${shownValue(field, period)}.`;
}

function unitOf(field: Field): string {
  return field.unit === undefined ? '' : ` ${field.unit}`;
}
