import { stepOfSlot } from '../../forms/filling/find-item.ts';
import type { Step } from '../../forms/filling/item.ts';
import type { Turn } from '../reply.ts';
import { answerTurn } from './answer-item.ts';
import { askItem, shownBefore } from './ask-item.ts';
import { findStep, unmoved } from './find-step.ts';
import { withOpenItemNext } from './go-on.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { note, type Work } from './work.ts';

/** "sửa 12", "sửa mục 12 thành 15": the item is asked or set, then the open one comes back. */
export function fixTurn(work: Work, item: string, text: string | null): Turn {
  return findStep(work, item, (step) => mend(work, step, text));
}

/** "à nhầm, 15 chứ": the last answer was meant. */
export function oopsTurn(work: Work, text: string): Turn {
  const { last } = work.filling;
  const step = last === null ? null : stepOfSlot(work.form, work.draft, last);
  if (step === null) return unmoved(work, TEXTS.nothingAnswered);
  return text === '' ? mend(note(work, TEXTS.askOops), step, null) : mend(work, step, text);
}

function mend(work: Work, step: Step, text: string | null): Turn {
  const waiting = withOpenItemNext(work);
  return text === null ? askItem(waiting, step) : answerTurn(waiting, step, text, shownBefore(work, step));
}
