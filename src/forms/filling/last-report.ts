import type { Span } from '../definition/expression.ts';
import type { Field } from '../definition/form.ts';
import type { PeriodKind } from '../definition/period-kind.ts';
import type { Value } from '../values/value.ts';
import type { Draft } from './draft.ts';
import { storedSlot, valueIn } from './facts.ts';
import type { Known } from './known.ts';

/** The report before one in the same year. */
const BEFORE: Readonly<Record<PeriodKind, PeriodKind | null>> = { Q1: null, '6T': 'Q1', '9T': '6T', NAM: '9T' };

/** What the unit's last report says for a field; null when there is none, or it says nothing. */
export function lastValueOf(field: Field, span: Span, { last }: Known): Value | null {
  return last === null ? null : valueIn(last.answers[storedSlot(field, span, last.period.kind)]);
}

/** Lũy kế of a field in the last report of the same year; `isNext` when that is the report right before this one. */
export function lastLuyKe(
  field: Field,
  draft: Draft,
  known: Known,
): { readonly value: number; readonly isNext: boolean } | null {
  const value = lastValueOf(field, 'luy-ke', known);
  const { period } = draft;
  if (typeof value !== 'number' || period === null || known.last?.period.year !== period.year) return null;
  return { value, isNext: BEFORE[period.kind] === known.last.period.kind };
}

/** What lũy kế should be: that of the report right before, and this period's figure. Null when one of them is not known. */
export function expectedLuyKe(field: Field, draft: Draft, known: Known): number | null {
  const before = lastLuyKe(field, draft, known);
  const ky = valueIn(draft.answers[field.id]);
  return before?.isNext && typeof ky === 'number' ? before.value + ky : null;
}
