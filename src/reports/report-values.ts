import type { Span } from '../forms/definition/expression.ts';
import type { Field, Form } from '../forms/definition/form.ts';
import type { Answer, Draft } from '../forms/filling/draft.ts';
import { storedSlot, valueIn } from '../forms/filling/facts.ts';
import { type SummaryLine, summaryOf } from '../forms/filling/summary.ts';
import { isNumberType, seenNumber } from '../forms/values/scale.ts';
import type { Value } from '../forms/values/value.ts';

/** What a report says in one field, for programs: numbers in the unit that people see, days as `YYYY-MM-DD`, choices by key. */
export interface ReportValue {
  /** Number of the item; '' for what is never asked. */
  readonly number: string;
  readonly label: string;
  readonly unit: string | null;
  /** Null: skipped, not known or not answered; `state` says which. */
  readonly ky: Value | null;
  /** Since the start of the year; absent where a field has no such figure. */
  readonly luyKe?: Value | null;
  readonly state: Answer['state'] | 'unanswered';
  /** Both, as people read them. */
  readonly text: string;
  /** Why it was doubted, when it was kept all the same. */
  readonly flag: string | null;
}

/** Everything that is in a report by the id of its field, in the form's order; what is not asked for these answers is left out. */
export function valuesOf(form: Form, draft: Draft): Readonly<Record<string, ReportValue>> {
  const lines = summaryOf(form, draft).flatMap((group) => group.lines);
  return Object.fromEntries(lines.map((line) => [line.field.id, valueOf(line, draft)]));
}

function valueOf({ number, field, text, flag }: SummaryLine, draft: Draft): ReportValue {
  const period = draft.period?.kind ?? null;
  const answer = (span: Span): Answer | undefined => draft.answers[storedSlot(field, span, period)];
  return {
    number,
    label: field.label,
    unit: field.unit ?? null,
    ky: seen(field, answer('ky')),
    ...(field.luyKe === true ? { luyKe: seen(field, answer('luy-ke')) } : {}),
    state: answer('ky')?.state ?? 'unanswered',
    text,
    flag,
  };
}

function seen({ type }: Field, answer: Answer | undefined): Value | null {
  const value = valueIn(answer);
  return value !== null && isNumberType(type) ? seenNumber(type, value as number) : value;
}
