import { expectedLuyKe, lastLuyKe, lastValueOf } from '../../forms/filling/last-report.ts';
import { factsOf, hasLuyKe, valueIn } from '../../forms/filling/facts.ts';
import type { Step } from '../../forms/filling/item.ts';
import { headingOf, questionOf } from '../../forms/filling/question.ts';
import { progressOf, slotOfStep } from '../../forms/filling/steps.ts';
import { shownAnswer } from '../../forms/filling/summary.ts';
import { shownValue } from '../../forms/values/format.ts';
import { isNumberType } from '../../forms/values/scale.ts';
import type { Turn } from '../reply.ts';
import type { Asked } from './report-state.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { fill, finish, note, type Option, option, type Work } from './work.ts';

/** More options than fit a phone are numbered in the text, and typed. */
const MOST_OPTIONS = 9;

/** Asks one item; `failures` is how often its answer could not be taken before. */
export function askItem(work: Work, step: Step, failures = 0): Turn {
  const { text, options } = askingOf(work, step);
  return askWith(work, step, { text, options, failures });
}

/** Asks about one item in other words: whether a value is right, which reading is meant. */
export function askWith(
  work: Work,
  step: Step,
  ask: { readonly text: string; readonly options: readonly Option[]; readonly failures: number },
): Turn {
  const slot = slotOfStep(step);
  const { text, options, failures } = ask;
  const asked: Asked = {
    slot,
    takes: takesOf(step),
    text,
    options,
    before: shownBefore(work, step),
  };
  const queue = work.filling.queue.filter((one) => one.slot !== slot);
  return finish(fill(work, { asked, failures, queue, awaitsReason: false }), text, options);
}

/** What the item holds now, as people see it; null for nothing. */
export function shownBefore({ draft }: Work, step: Step): string | null {
  const answer = draft.answers[slotOfStep(step)];
  return answer === undefined ? null : shownAnswer(step.item.field, answer);
}

/** An item's question with all that helps to answer it. */
export function askingOf(work: Work, step: Step): { readonly text: string; readonly options: readonly Option[] } {
  const { form, draft, desk } = work;
  const heading = headingOf(step, progressOf(form, draft).of);
  const hints = hintsOf(work, step);
  const question = `${heading} – ${questionOf(step)}${hints === '' ? '' : ` (${hints})`}`;
  const { field } = step.item;
  const period = draft.period?.kind ?? null;
  if (step.span === 'luy-ke') {
    const sum = expectedLuyKe(field, draft, desk.known);
    const before = lastLuyKe(field, draft, desk.known);
    const ky = valueIn(draft.answers[field.id]);
    if (sum === null || before === null || ky === null) return { text: question, options: [] };
    const shown = shownValue(field, sum);
    const text = `${question}\n${TEXTS.proposed(shownValue(field, before.value), shownValue(field, ky), shown)}`;
    return { text, options: [option(work, TEXTS.yesValue(shown), { do: 'say', slot: slotOfStep(step), text: shown })] };
  }
  if (field.type.kind === 'files') return { text: `${question}\n${TEXTS.evidenceHint}`, options: [] };
  const both = hasLuyKe(field, period) && draft.answers[`${field.id}@luy-ke`] === undefined ? `\n${TEXTS.both}` : '';
  return { text: `${question}${both}${listed(step)}`, options: choicesOf(work, step) };
}

function hintsOf(work: Work, step: Step): string {
  const { form, draft, desk } = work;
  const { field } = step.item;
  const last = lastValueOf(field, step.span, desk.known);
  const isShort = isNumberType(field.type) || field.type.kind === 'choice' || field.type.kind === 'date';
  const now = shownBefore(work, step);
  return [
    ...(!isShort || field.unit === undefined || questionOf(step).includes(field.unit)
      ? []
      : [TEXTS.hintUnit(field.unit)]),
    ...(last === null || !isShort ? [] : [TEXTS.hintLast(shownValue(field, last))]),
    ...(now === null ? [] : [TEXTS.hintNow(now)]),
    ...(step.span === 'luy-ke' || field.type.kind === 'files' || factsOf(form, draft).isRequired(field)
      ? []
      : [TEXTS.hintOptional]),
  ].join('; ');
}

function choicesOf(work: Work, step: Step): readonly Option[] {
  const { type } = step.item.field;
  const labels =
    type.kind === 'yes-no'
      ? ['Có', 'Không']
      : type.kind === 'choice' && type.options.length <= MOST_OPTIONS
        ? type.options.map(({ label }) => label)
        : [];
  return labels.map((label) => option(work, label, { do: 'say', slot: slotOfStep(step), text: label }));
}

/** What can be chosen, where it is typed. */
function listed({ item: { field } }: Step): string {
  const { type } = field;
  const isTyped = type.kind === 'choices' || (type.kind === 'choice' && type.options.length > MOST_OPTIONS);
  return isTyped ? `\n${type.options.map(({ label }, index) => `${index + 1}) ${label}`).join('\n')}` : '';
}

function takesOf({ item: { field } }: Step): Asked['takes'] {
  switch (field.type.kind) {
    case 'files':
      return 'files';
    case 'short-text':
    case 'long-text':
    case 'list':
      return 'text';
    case 'whole':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'date':
    case 'choice':
    case 'choices':
    case 'yes-no':
    case 'phone':
    case 'document-number':
    case 'person-name':
      return 'value';
  }
}

/** The open item asked once more; nothing of what was asked about it before is lost. */
export function askAgain(work: Work): Turn | null {
  const { asked, failures } = work.filling;
  return asked === null ? null : finish(fill(note(work), { asked, failures }), asked.text, asked.options);
}
