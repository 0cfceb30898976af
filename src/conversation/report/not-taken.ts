import { factsOf } from '../../forms/filling/facts.ts';
import type { Step } from '../../forms/filling/item.ts';
import { slotOfStep } from '../../forms/filling/steps.ts';
import { isNumberType } from '../../forms/values/scale.ts';
import type { Turn } from '../reply.ts';
import { askingOf, askWith } from './ask-item.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { note, type Option, option, type Work } from './work.ts';

/** Failures at one item after which help is offered. */
const PATIENCE = 3;

/** Says why, and asks again; after some times offers a way on. */
export function notTaken(work: Work, step: Step, why: string): Turn {
  const { asked, failures: before } = work.filling;
  const slot = slotOfStep(step);
  const failures = (asked?.slot === slot ? before : 0) + 1;
  const said = note(work, why);
  const asking = askingOf(work, step);
  if (failures < PATIENCE) return askWith(said, step, { ...asking, failures });
  return askWith(note(said, TEXTS.threeTimes), step, { text: asking.text, options: waysOn(work, step), failures });
}

function waysOn(work: Work, step: Step): readonly Option[] {
  const slot = slotOfStep(step);
  const { field } = step.item;
  const isRequired = factsOf(work.form, work.draft).isRequired(field);
  return [
    option(work, TEXTS.explainItem, { do: 'why', slot }),
    ...(isRequired || step.span === 'luy-ke' ? [] : [option(work, TEXTS.skipItem, { do: 'skip', slot })]),
    ...(isNumberType(field.type) ? [option(work, TEXTS.noData, { do: 'say', slot, text: TEXTS.noData })] : []),
    option(work, TEXTS.leaveItem, { do: 'next', slot }),
  ];
}
