import type { Form } from '../definition/form.ts';
import { type Draft, type Slot, slotOf } from './draft.ts';
import { factsOf, hasLuyKe } from './facts.ts';
import { type Item, itemsOf, type Step } from './item.ts';

/** Every question that is asked for this period and these answers, in the form's order; lũy kế right behind its figure. */
export function stepsOf(form: Form, draft: Draft): readonly Step[] {
  const facts = factsOf(form, draft);
  return itemsOf(form, facts.period)
    .filter((item) => facts.isAsked(item.field))
    .flatMap((item): readonly Step[] => {
      const isSkipped = draft.answers[item.field.id]?.state === 'skipped';
      const two = hasLuyKe(item.field, facts.period) && !isSkipped;
      return two
        ? [
            { item, span: 'ky' },
            { item, span: 'luy-ke' },
          ]
        : [{ item, span: 'ky' }];
    });
}

/** Steps without an answer, and those whose answer has to be looked at again. */
export function openSteps(form: Form, draft: Draft): readonly Step[] {
  return stepsOf(form, draft).filter((step) => isOpen(draft, step));
}

/** The next open step behind `after`, then from the beginning; null when nothing is open. */
export function nextStep(form: Form, draft: Draft, after: Step | null = null): Step | null {
  const steps = stepsOf(form, draft);
  const from = after === null ? 0 : steps.findIndex((step) => slotOfStep(step) === slotOfStep(after)) + 1;
  return [...steps.slice(from), ...steps.slice(0, from)].find((step) => isOpen(draft, step)) ?? null;
}

/** The step before this one, whatever its answer; null at the first. */
export function previousStep(form: Form, draft: Draft, from: Step): Step | null {
  const steps = stepsOf(form, draft);
  const at = steps.findIndex((step) => slotOfStep(step) === slotOfStep(from));
  return steps[at === -1 ? steps.length - 1 : at - 1] ?? null;
}

/** How far a draft is: items, not steps. `of` is the number of the last item, for `Mục 8/48`. */
export interface Progress {
  readonly of: number;
  readonly asked: number;
  readonly answered: number;
}

export function progressOf(form: Form, draft: Draft): Progress {
  const open = new Set(openSteps(form, draft).map((step) => step.item.number));
  const asked = new Set(stepsOf(form, draft).map((step) => step.item.number));
  return {
    of: lastNumber(itemsOf(form, draft.period?.kind ?? null)),
    asked: asked.size,
    answered: asked.size - open.size,
  };
}

export function slotOfStep({ item, span }: Step): Slot {
  return slotOf(item.field.id, span);
}

/** Without an answer, or with one that has to be looked at again. */
export function isOpen(draft: Draft, step: Step): boolean {
  const slot = slotOfStep(step);
  return draft.answers[slot] === undefined || draft.stale.includes(slot);
}

function lastNumber(items: readonly Item[]): number {
  return Number.parseInt(items.at(-1)?.number ?? '0', 10);
}
