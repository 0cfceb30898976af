import type { Form } from '../definition/form.ts';
import { type Answer, type Change, type Draft, type Given, partsOf, type Slot, slotOf, type Who } from './draft.ts';
import { factsOf, hasLuyKe } from './facts.ts';
import type { Step } from './item.ts';
import { slotOfStep, stepsOf } from './steps.ts';

/** A draft after one answer, and what follows from it. */
export interface AnswerSet {
  readonly draft: Draft;
  readonly change: Change;
  /** Their answers have to be looked at again, since what they depend on was corrected. */
  readonly askAgain: readonly Step[];
  /** Asked only now. */
  readonly opened: readonly Step[];
  /** Asked no more; their answers stay, unseen. */
  readonly closed: readonly Step[];
}

/**
 * Sets one answer. Only the first answer and a real correction differ: a correction of a figure asks its lũy kế again, and whatever
 * names the field in `dependsOn`; nothing else is touched. `who.at` is ISO-8601, UTC.
 */
export function setAnswer(form: Form, draft: Draft, step: Step, given: Given, who: Who): AnswerSet {
  const slot = slotOfStep(step);
  const before = draft.answers[slot] ?? null;
  const after: Answer = { ...given, ...who };
  const answered: Draft = {
    ...draft,
    answers: sorted({ ...draft.answers, [slot]: after }),
    stale: draft.stale.filter((one) => one !== slot),
  };
  const isCorrection = before !== null && !isSame(before, after);
  const was = stepsOf(form, draft);
  const now = stepsOf(form, answered);
  const opened = without(now, was);
  const again = isCorrection
    ? now.filter((one) => isAnswered(answered, one) && (dependsOn(form, answered, one, slot) || opened.includes(one)))
    : [];
  const stale = [...new Set([...answered.stale, ...again.map(slotOfStep)])].toSorted();
  return {
    draft: { ...answered, stale },
    change: { slot, before, after },
    askAgain: again,
    opened: opened.filter((one) => !again.includes(one)),
    closed: without(was, now),
  };
}

function dependsOn(form: Form, draft: Draft, { item, span }: Step, corrected: Slot): boolean {
  const { field, span: which } = partsOf(corrected);
  if (span === 'luy-ke')
    return item.field.id === field && which === 'ky' && hasLuyKe(item.field, factsOf(form, draft).period);
  return item.field.dependsOn?.includes(field) === true && which === 'ky';
}

function isAnswered(draft: Draft, step: Step): boolean {
  return draft.answers[slotOfStep(step)] !== undefined;
}

/** The same answer given again corrects nothing, whoever gives it. */
function isSame(a: Answer, b: Answer): boolean {
  return (
    a.state === b.state &&
    JSON.stringify('value' in a ? a.value : null) === JSON.stringify('value' in b ? b.value : null)
  );
}

function without(steps: readonly Step[], others: readonly Step[]): readonly Step[] {
  const slots = new Set(others.map(slotOfStep));
  return steps.filter((step) => !slots.has(slotOf(step.item.field.id, step.span)));
}

/** In one order, so that the same answers are the same text however they came. */
function sorted(answers: Draft['answers']): Draft['answers'] {
  return Object.fromEntries(Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
