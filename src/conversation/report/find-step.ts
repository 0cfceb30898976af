import { findGroup, findItem } from '../../forms/filling/find-item.ts';
import type { Step } from '../../forms/filling/item.ts';
import { slotOfStep } from '../../forms/filling/steps.ts';
import type { Turn } from '../reply.ts';
import { askAgain } from './ask-item.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { finish, note, option, type Work } from './work.ts';

const MOST_STEPS = 9;

/** The item or group that somebody names; asks which one when several may be meant, says so when none is. */
export function findStep(work: Work, said: string, then: (step: Step) => Turn): Turn {
  const { form, draft } = work;
  const found = findItem(form, draft, said);
  if (found.kind === 'step') return then(found.step);
  const group = findGroup(form, draft, said);
  if (group !== null) return then(group);
  switch (found.kind) {
    case 'several': {
      const options = found.steps
        .slice(0, MOST_STEPS)
        .map((step) =>
          option(work, TEXTS.itemLabel(step.item.number, step.item.field.label), { do: 'ask', slot: slotOfStep(step) }),
        );
      return finish(work, TEXTS.whichItem, options);
    }
    case 'not-asked':
      return unmoved(work, TEXTS.notAsked(found.item.number, found.item.field.label));
    case 'none':
      return unmoved(work, TEXTS.noItem(said));
  }
}

/** A sentence, and the open item once more. */
export function unmoved(work: Work, text: string): Turn {
  return askAgain(note(work, text)) ?? finish(work, text, []);
}
