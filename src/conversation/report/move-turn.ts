import { stepOfSlot } from '../../forms/filling/find-item.ts';
import type { Step } from '../../forms/filling/item.ts';
import { previousStep } from '../../forms/filling/steps.ts';
import { say, type Turn } from '../reply.ts';
import { askAgain, askItem } from './ask-item.ts';
import { followed } from './follow-answer.ts';
import { goOn, withOpenItemNext } from './go-on.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { reviewOf, summaryText } from './review-report.ts';
import { fill, note, type Work } from './work.ts';

/** The item of a slot; when it is not asked any more, whatever comes next. */
export function at(work: Work, slot: string, then: (step: Step) => Turn): Turn {
  const step = stepOfSlot(work.form, work.draft, slot);
  return step === null ? goOn(note(work, TEXTS.writtenMeanwhile), null) : then(step);
}

/** Asks the open item once more as it stands now. */
export function stay(work: Work): Turn {
  const { asked } = work.filling;
  const step = asked && stepOfSlot(work.form, work.draft, asked.slot);
  return step === null ? goOn(work, null) : askItem(work, step);
}

export function leaveOpen(work: Work, slot: string | null): Turn {
  const which = slot ?? work.filling.asked?.slot ?? null;
  return which === null ? goOn(work, null) : at(work, which, (step) => goOn(work, step));
}

export function keep(work: Work): Turn {
  const { asked } = work.filling;
  if (asked === null) return reviewOf(work);
  return at(work, asked.slot, (step) => {
    const answer = work.draft.answers[asked.slot];
    if (answer === undefined) return askAgain(note(work, TEXTS.nothingToKeep)) ?? goOn(work, null);
    const { by: _by, at: _at, ...given } = answer;
    return goOn(followed(work, step, { given, luyKe: null }), step);
  });
}

export function back(work: Work): Turn {
  const { asked } = work.filling;
  const from = asked && stepOfSlot(work.form, work.draft, asked.slot);
  const before =
    from === null
      ? work.filling.last && stepOfSlot(work.form, work.draft, work.filling.last)
      : previousStep(work.form, work.draft, from);
  if (!before) return askAgain(note(work, TEXTS.firstItem)) ?? goOn(work, null);
  return askItem(withOpenItemNext(work), before);
}

/** Everything that is in it so far; the open item stays open. */
export function review(work: Work): Turn {
  const { asked } = work.filling;
  if (asked === null) return reviewOf(fill(work, { hasSeenAll: false }));
  const turn = askAgain(note(work, summaryText(work)));
  return turn ?? say(work.state, summaryText(work));
}
