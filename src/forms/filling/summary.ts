import type { Field, Form } from '../definition/form.ts';
import type { Span } from '../definition/expression.ts';
import { shownValue } from '../values/format.ts';
import { type Answer, type Draft, slotOf } from './draft.ts';
import { factsOf, hasLuyKe } from './facts.ts';
import { itemsOf } from './item.ts';

export interface SummaryGroup {
  readonly title: string;
  readonly lines: readonly SummaryLine[];
}

export interface SummaryLine {
  /** '' for what belongs to the draft itself and is never asked. */
  readonly number: string;
  readonly field: Field;
  /** `24 hội; lũy kế 30 hội`, `chưa có số liệu`, `chưa trả lời`. */
  readonly text: string;
  /** Why it was doubted, when it was kept all the same. */
  readonly flag: string | null;
  /** How many files prove it. */
  readonly evidence: number;
}

/** Everything that is in a report, by group; items that are not asked for these answers are left out. */
export function summaryOf(form: Form, draft: Draft): readonly SummaryGroup[] {
  const facts = factsOf(form, draft);
  const numbers = new Map(itemsOf(form, facts.period).map((item) => [item.field.id, item.number]));
  return form.groups
    .map((group) => ({
      title: group.title,
      lines: group.fields
        .filter((field) => facts.isAsked(field))
        .map((field) => lineOf(field, draft, numbers.get(field.id) ?? '')),
    }))
    .filter((group) => group.lines.length > 0);
}

/** As it is read back to people, one line an item. */
export function writeSummary(groups: readonly SummaryGroup[]): string {
  return groups.map(({ title, lines }) => [title.toUpperCase(), ...lines.map(writeLine)].join('\n')).join('\n\n');
}

function writeLine({ number, field, text, flag, evidence }: SummaryLine): string {
  const about = [flag === null ? '' : ' (cần xem lại)', evidence === 0 ? '' : ` [${evidence} tệp minh chứng]`].join('');
  return `${number === '' ? '' : `${number}. `}${field.label}: ${text.includes('\n') ? `\n${text}` : text}${about}`;
}

function lineOf(field: Field, draft: Draft, number: string): SummaryLine {
  const answer = (span: Span): Answer | undefined => draft.answers[slotOf(field.id, span)];
  const ky = shownAnswer(field, answer('ky'));
  const isOne = answer('ky')?.state === 'skipped' || (answer('ky') === undefined && answer('luy-ke') === undefined);
  const two = hasLuyKe(field, draft.period?.kind ?? null) && !isOne;
  const flags = [answer('ky'), ...(two ? [answer('luy-ke')] : [])].flatMap((one) =>
    one?.state === 'flagged' ? [one.why] : [],
  );
  return {
    number,
    field,
    text: two ? `${ky}; lũy kế ${shownAnswer(field, answer('luy-ke'))}` : ky,
    flag: flags.length === 0 ? null : flags.join(' '),
    evidence: draft.evidence[field.id]?.length ?? 0,
  };
}

/** An answer as it is shown to people; also for `12 -> 15` when it is corrected. */
export function shownAnswer(field: Field, answer: Answer | null | undefined): string {
  switch (answer?.state) {
    case undefined:
      return 'chưa trả lời';
    case 'value':
    case 'flagged':
      return shownValue(field, answer.value);
    case 'no-data':
      return 'chưa có số liệu';
    case 'skipped':
      return 'bỏ qua';
  }
}
