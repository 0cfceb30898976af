import { factsOf } from '../../forms/filling/facts.ts';
import { stepOfSlot } from '../../forms/filling/find-item.ts';
import type { Step } from '../../forms/filling/item.ts';
import { judgeAnswer } from '../../forms/filling/judge.ts';
import type { Judged } from '../../forms/filling/judged.ts';
import { headingOf } from '../../forms/filling/question.ts';
import { isOpen, nextStep, openSteps, progressOf, slotOfStep } from '../../forms/filling/steps.ts';
import type { Turn } from '../reply.ts';
import { askItem, askWith } from './ask-item.ts';
import { followed } from './follow-answer.ts';
import { notTaken } from './not-taken.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { nothingAsked, reviewOf } from './review-report.ts';
import { fill, finish, option, revisionAfter, type Work } from './work.ts';

/** Asks what comes next: what waits in the queue, else the next open item behind `after`; the review when nothing is open. */
export function goOn(work: Work, after: Step | null): Turn {
  const { form, draft, desk, filling } = work;
  const [first, ...queue] = filling.queue;
  if (first !== undefined) {
    const rest = fill(work, { queue });
    const step = stepOfSlot(form, draft, first.slot);
    if (step === null) return goOn(rest, after);
    if (first.said !== null) {
      const judged = judgeAnswer(form, draft, step, first.said, desk.known);
      if (judged.kind !== 'take') return takeJudged(rest, step, judged, { text: first.said, isFirst: true });
      return goOn(followed(rest, step, judged), step);
    }
    return isOpen(draft, step) ? askItem(rest, step) : goOn(rest, after);
  }
  if (isMending(work)) return mendOn(work);
  const next = nextStep(form, draft, after);
  return next === null ? reviewOf(work) : askItem(work, next);
}

/** Of a report that was sent only what is wrong or needed now is asked, not what was left out then. */
function mendOn(work: Work): Turn {
  const { form, draft } = work;
  const facts = factsOf(form, draft);
  const next = openSteps(form, draft).find(
    (step) => draft.stale.includes(slotOfStep(step)) || facts.isRequired(step.item.field),
  );
  return next === undefined ? finish(nothingAsked(work), TEXTS.mendMore, []) : askItem(work, next);
}

function isMending({ desk }: Work): boolean {
  return desk.kept !== null && desk.kept.corrects !== null;
}

/** What becomes of an answer: set and gone on from, or asked about. `isFirst`: the item was not on the screen, so it is named. */
export function takeJudged(
  work: Work,
  step: Step,
  judged: Judged,
  { text, isFirst }: { readonly text: string; readonly isFirst: boolean },
): Turn {
  const slot = slotOfStep(step);
  const heading = `${headingOf(step, progressOf(work.form, work.draft).of)} – ${step.item.field.label}${isFirst ? ` (“${text.replace(/\s+/g, ' ')}”)` : ''}: `;
  const revision = revisionAfter(work);
  switch (judged.kind) {
    case 'take':
      return goOn(followed(work, step, judged), step);
    case 'confirm': {
      const options = [
        option(work, TEXTS.yes, { do: 'set', slot, revision, given: judged.given, luyKe: judged.luyKe }),
        option(work, TEXTS.mend, { do: 'ask', slot }),
      ];
      return askWith(work, step, { text: `${heading}${TEXTS.confirm(judged.why)}`, options, failures: 0 });
    }
    case 'unsure': {
      const [only, another] = judged.readings;
      const readings = judged.readings.map(({ value, shown }) =>
        option(work, another ? shown : TEXTS.yesValue(only!.shown), { do: 'read', slot, revision, value }),
      );
      const options = [...readings, option(work, TEXTS.mend, { do: 'ask', slot })];
      return askWith(work, step, { text: `${heading}${judged.why}`, options, failures: 0 });
    }
    case 'inexact':
      return notTaken(work, step, judged.why);
    case 'refused':
      return notTaken(work, step, judged.reason);
  }
}

/** The item that is open keeps its place in the line while another one is looked at. */
export function withOpenItemNext(work: Work): Work {
  const { asked, queue } = work.filling;
  if (asked === null) return work;
  const step = stepOfSlot(work.form, work.draft, asked.slot);
  if (step === null || !isOpen(work.draft, step)) return work;
  return fill(work, { queue: [{ slot: asked.slot, said: null }, ...queue.filter(({ slot }) => slot !== asked.slot)] });
}
