import { authorize } from '../../people/authorized.ts';
import { writePeriodKey } from '../../reports/period-key.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import { acceptTurn } from './accept-turn.ts';
import { seenOf } from './conflict-turn.ts';
import type { DecideCase, Desk } from './decide-case.ts';
import { DECIDE_TEXTS } from './decide-texts.ts';
import { offerReview } from './offer-review.ts';
import { RECEIPT_TEXTS } from './receipt-texts.ts';
import { refuseReview } from './refuse-review.ts';
import { returnTurn } from './return-turn.ts';
import type { ReviewAct } from './review-act.ts';
import { writeAttention, writeComparison, writeReport } from './show-report.ts';

/** Plays what is wanted with one report. */
export function decideTurn(state: ConversationState, found: DecideCase, context: TurnContext): Turn {
  switch (found.kind) {
    case 'which-report':
      return say(state, DECIDE_TEXTS.whichReport);
    case 'no-such-unit':
      return say(state, DECIDE_TEXTS.noSuchUnit(found.said));
    case 'several-units':
      return say(state, DECIDE_TEXTS.severalUnits(found.names));
    case 'not-allowed':
      return refuseReview(state, DECIDE_TEXTS.notAllowed, { act: 'xem-bao-cao', target: found.donVi });
    case 'no-receipt':
      return found.forbidden === null
        ? say(state, RECEIPT_TEXTS.none)
        : refuseReview(state, RECEIPT_TEXTS.none, { act: 'xem-bao-cao', target: found.forbidden });
    case 'not-sent':
      return say(state, DECIDE_TEXTS.notSent(found.name, found.period && writePeriodKey(found.period)));
    case 'several-reports':
      return offerReview(
        state,
        DECIDE_TEXTS.severalReports,
        context.turnId,
        found.reports.map(({ receipt, period }) => ({
          label: `${writePeriodKey(period)}, ${receipt}`,
          act: { kind: 'open-receipt', receipt },
        })),
      );
    case 'damaged':
      return say(state, DECIDE_TEXTS.damaged(found.receipt));
    case 'desk':
      return atDesk(state, found, context);
  }
}

function atDesk(
  state: ConversationState,
  { desk, wish }: Extract<DecideCase, { kind: 'desk' }>,
  context: TurnContext,
): Turn {
  if (wish.do === 'open') return openReport(state, desk, context);
  if (wish.do === 'compare') return offerReview(state, writeComparison(desk), context.turnId, decisions(desk, context));
  if (!mayDecide(desk, context)) {
    return refuseReview(state, DECIDE_TEXTS.mayNotDecide, { act: 'duyet-bao-cao', target: desk.report.receipt });
  }
  return wish.do === 'return'
    ? returnTurn(state, desk, wish, context)
    : acceptTurn(state, desk, wish.do === 'accept' ? { seen: seenOf(desk), isSure: false } : wish, context);
}

/** Shows it, and from now on it is under review when whoever looks may decide on it. */
function openReport(state: ConversationState, desk: Desk, context: TurnContext): Turn {
  const isFirst = desk.report.state === 'da-gui' && mayDecide(desk, context);
  const opened: Desk = isFirst ? { ...desk, report: { ...desk.report, state: 'dang-xem' } } : desk;
  const options = [...decisions(opened, context), ...comparing(opened)];
  const attention = [writeAttention(opened), ...(options.length > 1 ? [DECIDE_TEXTS.whatNow] : [])].join('\n\n');
  const second = offerReview({ ...state, reviewing: seenOf(opened) }, attention, context.turnId, options);
  return {
    ...second,
    replies: [{ text: writeReport(opened) }, ...second.replies],
    commands: isFirst ? [{ kind: 'review', command: { kind: 'open', seen: seenOf(desk), keeper: desk.keeper } }] : [],
  };
}

function decisions(desk: Desk, context: TurnContext): readonly { readonly label: string; readonly act: ReviewAct }[] {
  const { state } = desk.report;
  if ((state !== 'da-gui' && state !== 'dang-xem') || !mayDecide(desk, context)) return [];
  const seen = seenOf(desk);
  return [
    { label: DECIDE_TEXTS.accept, act: { kind: 'accept-seen', seen, isSure: false } },
    { label: DECIDE_TEXTS.return, act: { kind: 'return-seen', seen } },
  ];
}

function comparing({ last, report }: Desk): readonly { readonly label: string; readonly act: ReviewAct }[] {
  return last === null ? [] : [{ label: DECIDE_TEXTS.compare, act: { kind: 'compare', receipt: report.receipt } }];
}

function mayDecide({ keeper }: Desk, { who, register }: TurnContext): boolean {
  return authorize({ right: 'duyet-bao-cao', donVi: keeper }, who, register.today) !== null;
}
