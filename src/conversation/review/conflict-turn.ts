import { writeMoment } from '../../lib/vn-time.ts';
import type { Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import type { Desk } from './decide-case.ts';
import { DECIDE_TEXTS, DECISION_VERBS } from './decide-texts.ts';
import { offerReview } from './offer-review.ts';
import type { Seen } from './review-act.ts';

/** A report as it lies on the desk now. */
export function seenOf({ report: { receipt, version, state } }: Pick<Desk, 'report'>): Seen {
  return { receipt, version, state };
}

/** True while nobody has decided on it, and the unit has sent nothing new, since it was seen; that somebody opened it decides nothing. */
export function isAsSeen(desk: Desk, seen: Seen): boolean {
  const { version, state } = desk.report;
  const isOpen = (one: Seen['state']): boolean => one === 'da-gui' || one === 'dang-xem';
  return version === seen.version && (state === seen.state || (isOpen(state) && isOpen(seen.state)));
}

/** Says what has become of it meanwhile, and has it written down that somebody came late. */
export function conflictTurn(
  state: ConversationState,
  desk: Desk,
  act: 'accept' | 'return',
  seen: Seen,
  { turnId }: TurnContext,
): Turn {
  const { report, newest, decided, keeper } = desk;
  const text =
    report.version === seen.version && decided !== null
      ? DECIDE_TEXTS.conflict(decided.by, DECISION_VERBS[decided.act] ?? '', writeMoment(new Date(decided.at)))
      : DECIDE_TEXTS.newVersion(newest.version, writeMoment(new Date(newest.sentAt)));
  const again = { label: DECIDE_TEXTS.again, act: { kind: 'open-receipt', receipt: report.receipt } } as const;
  return {
    ...offerReview({ ...state, reviewing: null }, text, turnId, [again]),
    commands: [{ kind: 'review', command: { kind: 'came-late', act, seen: seenOf(desk), keeper } }],
  };
}
