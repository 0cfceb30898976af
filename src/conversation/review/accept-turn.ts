import { writeMoment } from '../../lib/vn-time.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import { conflictTurn, isAsSeen, seenOf } from './conflict-turn.ts';
import type { Desk } from './decide-case.ts';
import { DECIDE_TEXTS } from './decide-texts.ts';
import { offerReview } from './offer-review.ts';
import type { Seen } from './review-act.ts';
import { flaggedItems, whoseReport } from './show-report.ts';

/** Accepts a report, after one question, if it is still as it was seen. */
export function acceptTurn(
  state: ConversationState,
  desk: Desk,
  { seen, isSure }: { readonly seen: Seen; readonly isSure: boolean },
  context: TurnContext,
): Turn {
  if (!isAsSeen(desk, seen)) return conflictTurn(state, desk, 'accept', seen, context);
  const { decided, keeper, report } = desk;
  if (report.state === 'chap-nhan' || report.state === 'tra-lai') {
    const already = report.state === 'chap-nhan' ? DECIDE_TEXTS.alreadyAccepted : DECIDE_TEXTS.alreadyReturned;
    return say(state, already(decided?.by ?? '', writeMoment(new Date(decided?.at ?? report.firstSentAt))));
  }
  if (!isSure) {
    return offerReview(state, DECIDE_TEXTS.askAccept(whoseReport(desk), flaggedItems(desk)), context.turnId, [
      { label: DECIDE_TEXTS.accept, act: { kind: 'accept-seen', seen: seenOf(desk), isSure: true } },
      { label: DECIDE_TEXTS.no, act: { kind: 'leave' } },
    ]);
  }
  return {
    ...say({ ...state, reviewing: null }, [DECIDE_TEXTS.accepted(whoseReport(desk)), writeTold(desk)].join(' ')),
    commands: [{ kind: 'review', command: { kind: 'accept', seen: seenOf(desk), keeper } }],
  };
}

/** Who of the unit hears of it. */
export function writeTold({ told }: Pick<Desk, 'told'>): string {
  return told.length === 0 ? DECIDE_TEXTS.nobodyTold : DECIDE_TEXTS.told(told.join(', '));
}
