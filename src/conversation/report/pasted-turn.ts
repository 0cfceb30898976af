import { factsOf } from '../../forms/filling/facts.ts';
import type { Step } from '../../forms/filling/item.ts';
import { openSteps, slotOfStep } from '../../forms/filling/steps.ts';
import { summaryOf } from '../../forms/filling/summary.ts';
import type { Pasted } from '../../forms/pasted/pasted.ts';
import { readPasted } from '../../forms/pasted/read-pasted.ts';
import { fold } from '../../lib/fold.ts';
import type { Turn } from '../reply.ts';
import { followed } from './follow-answer.ts';
import { goOn, withOpenItemNext } from './go-on.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { fill, note, type Work } from './work.ts';

type Doubt = Pasted['doubts'][number];

/** What one pasted message fills: what was set, what has to be asked about, what was not understood, what is left. */
export function pastedTurn(before: Work, text: string): Turn {
  const { form, draft, desk } = before;
  const { filled, doubts: doubted, notUnderstood } = readPasted(form, draft, text, desk.known);
  const skipped = doubted.filter((doubt) => saysSkip(before, doubt));
  const doubts = doubted.filter((doubt) => !skipped.includes(doubt));
  let work: Work = { ...withOpenItemNext(before), notes: [] };
  for (const { step, given } of filled) work = followed(work, step, { given, luyKe: null });
  for (const { step } of skipped) work = followed(work, step, { given: { state: 'skipped' }, luyKe: null });
  const asked = doubts.map(({ step, said }) => ({ slot: slotOfStep(step), said }));
  const others = work.filling.queue.filter(({ slot }) => !asked.some((one) => one.slot === slot));
  const told = [
    ...tellFilled(
      before,
      work,
      [...filled, ...skipped].map(({ step }) => step),
    ),
    ...(doubts.length === 0 ? [] : [TEXTS.doubts(numbers(doubts.map(({ step }) => step)))]),
    ...(notUnderstood.length === 0
      ? []
      : [TEXTS.notUnderstood(notUnderstood.map(({ said, why }) => `- “${said}”: ${why}`).join('\n'))]),
    TEXTS.left(new Set(openSteps(work.form, work.draft).map(({ item }) => item.number)).size),
  ];
  return goOn(note({ ...fill(work, { queue: [...asked, ...others] }), notes: before.notes }, ...told), null);
}

/** One line an item: what it holds now, and what it held before where that was something else. */
function tellFilled(before: Work, after: Work, steps: readonly Step[]): readonly string[] {
  if (steps.length === 0) return [TEXTS.filledNone];
  const was = linesOf(before);
  const now = linesOf(after);
  const items = [...new Set(steps.map(({ item }) => item.number))];
  const lines = items.map((number) => {
    const [old, text] = [was.get(number), now.get(number) ?? ''];
    const isAnswered = steps.some(({ item }) => item.number === number && before.draft.answers[item.field.id]);
    return isAnswered && old !== undefined && old !== text ? `${number}: ${old} → ${text}` : `${number}: ${text}`;
  });
  return [TEXTS.filled(items.length, lines.join('\n'))];
}

function linesOf({ form, draft }: Work): ReadonlyMap<string, string> {
  return new Map(summaryOf(form, draft).flatMap(({ lines }) => lines.map(({ number, text }) => [number, text])));
}

function saysSkip({ form, draft }: Work, { step, said, judged }: Doubt): boolean {
  const isOptional = step.span === 'ky' && !factsOf(form, draft).isRequired(step.item.field);
  return isOptional && judged.kind === 'refused' && /^(?:bo qua|khong co|khong|-+)$/.test(fold(said.trim()));
}

function numbers(steps: readonly Step[]): string {
  return [...new Set(steps.map(({ item }) => item.number))].join(', ');
}
