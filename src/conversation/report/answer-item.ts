import type { Step } from '../../forms/filling/item.ts';
import { hasLuyKe } from '../../forms/filling/facts.ts';
import { judgeAnswer } from '../../forms/filling/judge.ts';
import { slotOfStep } from '../../forms/filling/steps.ts';
import { shownAnswer } from '../../forms/filling/summary.ts';
import type { Turn } from '../reply.ts';
import { askWith, shownBefore } from './ask-item.ts';
import { goOn, takeJudged } from './go-on.ts';
import { bothFigures } from './both-figures.ts';
import { followed } from './follow-answer.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { option, revisionAfter, type Work } from './work.ts';

/**
 * An answer to one item. `before` is what the person saw in it when it was asked: when it holds something else by now, they are asked
 * which of the two is right.
 */
export function answerTurn(work: Work, step: Step, text: string, before: string | null): Turn {
  const { form, draft, desk } = work;
  const isFigure = step.span === 'ky' && hasLuyKe(step.item.field, draft.period?.kind ?? null);
  const judged = judgeAnswer(form, draft, step, isFigure ? bothFigures(text) : text, desk.known);
  if (judged.kind !== 'take') return takeJudged(work, step, judged, { text, isFirst: false });
  const now = shownBefore(work, step);
  if (now !== null && now !== before) {
    const said = shownAnswer(step.item.field, { ...judged.given, by: null, at: '' });
    if (said !== now) {
      const slot = slotOfStep(step);
      const { given, luyKe } = judged;
      return askWith(work, step, {
        text: TEXTS.conflict(step.item.number, now, said),
        options: [
          option(work, TEXTS.changeTo(said), { do: 'set', slot, revision: revisionAfter(work), given, luyKe }),
          option(work, TEXTS.keepAs(now), { do: 'stay' }),
        ],
        failures: 0,
      });
    }
  }
  return goOn(followed(work, step, judged), step);
}
