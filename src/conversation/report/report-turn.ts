import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import { TEXTS } from '../texts.ts';
import type { TurnContext } from '../turn-context.ts';
import { correctSent, openTurn, showSent, workOn } from './begin-turn.ts';
import { fillTurn } from './fill-turn.ts';
import { offerTurn } from './offer-turn.ts';
import { withOpenItem } from './open-item.ts';
import { otherWrites, takeOver } from './other-writer.ts';
import type { Desk, FoundWish, ReportCase } from './report-case.ts';
import { REPORT_TEXTS } from './report-texts.ts';
import { openWithSheet, sendSheet } from './sheet-open.ts';
import { titleOf } from './title.ts';

/** Plays a message about a report of one's unit. */
export function reportTurn(before: ConversationState, found: ReportCase, context: TurnContext): Turn {
  const state: ConversationState = { ...before, greeted: true, awaiting: null };
  const closed: ConversationState = { ...state, choices: null };
  switch (found.kind) {
    case 'no-right':
      return say({ ...closed, filling: null }, REPORT_TEXTS.noRight);
    case 'leave':
      return say({ ...closed, filling: null }, TEXTS.leftIt);
    case 'no-such-period':
      return say(closed, REPORT_TEXTS.noSuchPeriod(found.said));
    case 'unreadable':
      return say({ ...closed, filling: null }, REPORT_TEXTS.unreadable);
    case 'offer':
      return offerTurn(state, found, context);
    case 'sheet':
      return withOpenItem(sendSheet({ ...state, choices: null }, found), context);
    case 'sheet-refused':
      return withOpenItem(say(closed, found.why), context);
    case 'desk':
      return deskTurn(state, found.desk, found.wish, context);
  }
}

function deskTurn(state: ConversationState, desk: Desk, wish: FoundWish, context: TurnContext): Turn {
  if (wish.do === 'open') return openTurn(state, desk, context);
  if (wish.do === 'correct-sent') return correctSent(state, desk, context);
  const { kept } = desk;
  if (kept === null && wish.do === 'sheet') return openWithSheet(state, desk, wish.read, context);
  if (kept === null) {
    // A second "gửi" gets the same receipt.
    const isSent = desk.sent !== null && (wish.do === 'send' || wish.do === 'ask-to-send' || wish.do === 'answer');
    if (isSent) return showSent(state, desk, context);
    return say({ ...state, choices: null, filling: null }, REPORT_TEXTS.draftGone(titleOf(desk)));
  }
  const work = workOn(state, desk, context, kept.draft);
  if (wish.do === 'take-over') return takeOver(work, wish);
  return kept.writer !== null && kept.writer !== desk.me ? otherWrites(work, wish) : fillTurn(work, wish);
}
