import type { Step } from '../../forms/filling/item.ts';
import { judgeValue } from '../../forms/filling/judge.ts';
import { looksPasted } from '../../forms/pasted/read-pasted.ts';
import type { Turn } from '../reply.ts';
import { answerTurn } from './answer-item.ts';
import { askItem } from './ask-item.ts';
import { toNewForm } from './begin-turn.ts';
import { cancelled, cancelTurn, paused } from './leave-turn.ts';
import { fileTurn, dropEvidence } from './evidence-turn.ts';
import { findStep } from './find-step.ts';
import { fixTurn, oopsTurn } from './fix-turn.ts';
import { followed } from './follow-answer.ts';
import { goOn, takeJudged, withOpenItemNext } from './go-on.ts';
import { at, back, keep, leaveOpen, review, stay } from './move-turn.ts';
import { missingTurn, whyTurn } from './look-around.ts';
import { pastedTurn } from './pasted-turn.ts';
import type { FoundWish } from './report-case.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { nothingAsked, reviewOf } from './review-report.ts';
import { reasonTurn, sendTurn } from './send-turn.ts';
import { setAll, sheetTurn } from './sheet-turn.ts';
import { skipTurn } from './skip-turn.ts';
import { fill, finish, note, type Work } from './work.ts';

/** What a wish leads to, for whoever writes the report. */
export function fillTurn(work: Work, wish: Exclude<FoundWish, { do: 'open' | 'correct-sent' | 'take-over' }>): Turn {
  switch (wish.do) {
    case 'answer':
      if (work.filling.awaitsReason) return reasonTurn(work, wish.text);
      if (wish.mayBePasted && looksPasted(work.form, work.draft, wish.text)) return pastedTurn(work, wish.text);
      return answered(work, wish.text);
    case 'say':
      return at(work, wish.slot, (step) => answerTurn(work, step, wish.text, work.filling.asked?.before ?? null));
    case 'set':
      return at(work, wish.slot, (step) =>
        isPast(work, wish.revision) ? askAnew(work, step) : goOn(followed(work, step, wish), step),
      );
    case 'read':
      return at(work, wish.slot, (step) => {
        if (isPast(work, wish.revision)) return askAnew(work, step);
        const judged = judgeValue(work.draft, step, wish.value, work.desk.known);
        return takeJudged(work, step, judged, { text: '', isFirst: false });
      });
    case 'ask':
      return at(work, wish.slot, (step) => askItem(withOpenItemNext(work), step));
    case 'jump':
      // Who goes somewhere goes on from there; who mends something comes back.
      return findStep(work, wish.to, (step) => askItem(fill(work, { queue: [] }), step));
    case 'fix':
      return fixTurn(work, wish.item, wish.text);
    case 'oops':
      return oopsTurn(work, wish.text);
    case 'skip':
      return skipTurn(work, wish.slot);
    case 'next':
      return leaveOpen(work, wish.slot);
    case 'keep':
      return keep(work);
    case 'back':
      return back(work);
    case 'why':
      return whyTurn(work, wish);
    case 'missing':
      return missingTurn(work);
    case 'review':
      return review(work);
    case 'agree':
      return isPast(work, wish.revision) ? reviewOf(work) : reviewOf(work, true);
    case 'ask-to-send':
      return reviewOf(nothingAsked(work));
    case 'send':
      return sendTurn(work, wish.revision);
    case 'cancel':
      return cancelTurn(work);
    case 'cancel-yes':
      return isPast(work, wish.revision) ? cancelTurn(work) : cancelled(work);
    case 'pause':
      return paused(work);
    case 'stay':
      return stay(work);
    case 'new-version':
      return isPast(work, wish.revision) ? stay(work) : toNewForm(work);
    case 'old-version':
      return goOn(work, null);
    case 'file':
      return fileTurn(work, wish.caption, wish.sent);
    case 'drop-evidence':
      return dropEvidence(work, wish.item);
    case 'sheet':
      return sheetTurn(work, wish.read);
    case 'set-all':
      return isPast(work, wish.revision) ? stay(note(work, TEXTS.writtenMeanwhile)) : setAll(work, wish.sets);
  }
}

/** To the item that is open. */
function answered(work: Work, text: string): Turn {
  const { asked } = work.filling;
  if (asked === null) return finish(work, TEXTS.nothingAsked, []);
  return at(work, asked.slot, (step) => answerTurn(work, step, text, asked.before));
}

/** The draft was written after the choice was offered. */
function isPast({ desk }: Work, revision: number): boolean {
  return desk.kept?.revision !== revision;
}

function askAnew(work: Work, step: Step): Turn {
  return askItem(note(work, TEXTS.writtenMeanwhile), step);
}
