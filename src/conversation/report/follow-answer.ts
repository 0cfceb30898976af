import type { Given } from '../../forms/filling/draft.ts';
import type { Step } from '../../forms/filling/item.ts';
import { setAnswer } from '../../forms/filling/set-answer.ts';
import { slotOfStep } from '../../forms/filling/steps.ts';
import { shownAnswer } from '../../forms/filling/summary.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { fill, note, whoOf, type Work } from './work.ts';

/** A long text is not repeated. */
const LONGEST_SHOWN = 120;

/** Sets an answer, says what it was and is, and puts what follows from it into the queue. */
export function followed(
  work: Work,
  step: Step,
  { given, luyKe }: { readonly given: Given; readonly luyKe: Given | null },
): Work {
  const first = setOne(work, step, given);
  if (luyKe === null) return first;
  // "à nhầm" behind a pair is about its first figure.
  return fill(setOne(first, { ...step, span: 'luy-ke' }, luyKe), { last: slotOfStep(step) });
}

function setOne(work: Work, step: Step, given: Given): Work {
  const set = setAnswer(work.form, work.draft, step, given, whoOf(work));
  const { item, span } = step;
  const { before, after } = set.change;
  const [was, is] = [before && short(shownAnswer(item.field, before)), short(shownAnswer(item.field, after))];
  const number = `${item.number}${span === 'luy-ke' ? ' (lũy kế)' : ''}`;
  const said =
    was === null ? TEXTS.set(number, is) : was === is ? TEXTS.unchanged(number, is) : TEXTS.changed(number, was, is);
  const again = numbers(set.askAgain);
  const closed = numbers(set.closed.filter((one) => one.item.number !== item.number));
  const follows = [...set.askAgain, ...set.opened].map(slotOfStep);
  const queue = [
    ...follows.map((slot) => ({ slot, said: null })),
    ...work.filling.queue.filter(({ slot }) => !follows.includes(slot) && slot !== slotOfStep(step)),
  ];
  const changed: Work = { ...work, draft: set.draft, changes: [...work.changes, set.change] };
  return note(
    fill(changed, { queue, last: slotOfStep(step), failures: 0 }),
    said,
    again === '' ? '' : TEXTS.lookAgain(again, item.number),
    closed === '' ? '' : TEXTS.notAskedNow(closed),
  );
}

function numbers(steps: readonly Step[]): string {
  return [...new Set(steps.map(({ item }) => item.number))].join(', ');
}

function short(shown: string): string {
  const letters = Array.from(shown.replace(/\s+/g, ' '));
  return letters.length <= LONGEST_SHOWN
    ? letters.join('').replace(/\.$/, '')
    : `${letters.slice(0, LONGEST_SHOWN).join('').trimEnd()}…`;
}
