import type { Span } from '../forms/definition/expression.ts';
import type { Field, Form } from '../forms/definition/form.ts';
import { type Answer, type Draft, slotOf } from '../forms/filling/draft.ts';
import { itemsOf } from '../forms/filling/item.ts';
import { shownAnswer } from '../forms/filling/summary.ts';
import { isNumberType } from '../forms/values/scale.ts';

/** One figure or text that is not what it was. */
export interface AnswerChange {
  /** Number of the item; '' for what is never asked. */
  readonly number: string;
  readonly field: Field;
  readonly span: Span;
  readonly before: Answer | null;
  readonly after: Answer | null;
}

/** What two versions of a report say differently, in the form's order; who typed it when is no difference. */
export function changesOf(form: Form, before: Draft, after: Draft): readonly AnswerChange[] {
  const numbers = new Map(itemsOf(form, after.period?.kind ?? null).map(({ field, number }) => [field.id, number]));
  return form.groups
    .flatMap(({ fields }) => fields)
    .flatMap((field) =>
      (['ky', 'luy-ke'] as const).flatMap((span) => {
        const slot = slotOf(field.id, span);
        const [was, is] = [before.answers[slot] ?? null, after.answers[slot] ?? null];
        const number = numbers.get(field.id) ?? '';
        return said(was) === said(is) ? [] : [{ number, field, span, before: was, after: is }];
      }),
    );
}

/** The numbers of the period that differ from those of the unit's last report. */
export function numbersSince(form: Form, last: Draft['answers'], now: Draft): readonly AnswerChange[] {
  return changesOf(form, { ...now, answers: last }, now).filter(
    ({ number, field, span, before, after }) =>
      number !== '' && span === 'ky' && isNumberType(field.type) && isKnown(before) && isKnown(after),
  );
}

/** `Mục 12. Số hội viên, lũy kế: 24 hội → 26 hội`. */
export function writeChange({ number, field, span, before, after }: AnswerChange): string {
  const where = `${number === '' ? '' : `Mục ${number}. `}${field.label}${span === 'luy-ke' ? ', lũy kế' : ''}`;
  return `${where}: ${shownAnswer(field, before)} → ${shownAnswer(field, after)}`;
}

function isKnown(answer: Answer | null): boolean {
  return answer !== null && 'value' in answer;
}

function said(answer: Answer | null): string {
  return answer === null ? '' : JSON.stringify([answer.state, 'value' in answer ? answer.value : null]);
}
