import { say, type Turn } from '../reply.ts';
import { withOpenItem } from '../report/open-item.ts';
import type { ConversationState } from '../state.ts';
import { TEXTS } from '../texts.ts';
import type { TurnContext } from '../turn-context.ts';
import { decideTurn } from './decide-turn.ts';
import { extendTurn } from './extend-turn.ts';
import { receiptTurn } from './receipt-turn.ts';
import { REVIEW_TEXTS } from './review-texts.ts';
import type { ReviewCase } from './review-case.ts';
import { statusTurn } from './status-turn.ts';

/** Plays what is wanted with reports that were sent. Whatever was asked for another one before is left. */
export function reviewTurn(before: ConversationState, found: ReviewCase, context: TurnContext): Turn {
  const turn = playReview(before, found, context);
  // A report that is being written goes on behind whatever asks nothing itself.
  return turn.state.choices === null && turn.state.awaiting === null ? withOpenItem(turn, context) : turn;
}

function playReview(before: ConversationState, found: ReviewCase, context: TurnContext): Turn {
  const state: ConversationState = { ...before, greeted: true, awaiting: null, choices: null };
  switch (found.of) {
    case 'leave':
      return say(state, TEXTS.leftIt);
    case 'receipt':
      return receiptTurn(state, found.found);
    case 'status':
      return statusTurn(state, found.found, context);
    case 'decide':
      return decideTurn(state, found.found, context);
    case 'extend':
      return extendTurn(state, found.found, context);
  }
}

/** A turn about something else, with what we asked for last asked for once more behind it. */
export function withReviewQuestion(turn: Turn): Turn {
  const { awaiting } = turn.state;
  if (awaiting?.of !== 'review') return turn;
  return { ...turn, replies: [...turn.replies, { text: REVIEW_TEXTS.askAgain[awaiting.awaiting.what] }] };
}
