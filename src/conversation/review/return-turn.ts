import { stepsOf } from '../../forms/filling/steps.ts';
import { writeMoment } from '../../lib/vn-time.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import { writeTold } from './accept-turn.ts';
import { conflictTurn, isAsSeen, seenOf } from './conflict-turn.ts';
import type { Desk } from './decide-case.ts';
import { DECIDE_TEXTS } from './decide-texts.ts';
import type { ReturnSaid } from './return-said.ts';
import type { Seen } from './review-act.ts';
import { whoseReport } from './show-report.ts';

/** A reason says something. */
const SHORTEST_REASON = 5;

/** Returns a report, once it is known which items are to be mended and why; what is missing is asked for. */
export function returnTurn(
  state: ConversationState,
  desk: Desk,
  { seen, said }: { readonly seen: Seen; readonly said: ReturnSaid },
  context: TurnContext,
): Turn {
  if (!isAsSeen(desk, seen)) return conflictTurn(state, desk, 'return', seen, context);
  const { report, decided, keeper } = desk;
  if (report.state === 'tra-lai') {
    return say(
      state,
      DECIDE_TEXTS.alreadyReturned(decided?.by ?? '', writeMoment(new Date(decided?.at ?? report.firstSentAt))),
    );
  }
  const known = new Set(stepsOf(desk.form, desk.newest.draft).map(({ item }) => item.number));
  const items = said.items.filter((item) => known.has(item));
  const reason = said.reason.trim();
  const ask = (text: string): Turn =>
    say(state, text, {
      awaiting: { of: 'review', awaiting: { what: 'return', seen: seenOf(desk), items: [...items], reason } },
    });
  const unknown = said.items.filter((item) => !known.has(item));
  if (unknown.length > 0) return ask(DECIDE_TEXTS.noSuchItems(unknown.join(', ')));
  if (items.length === 0) return ask(DECIDE_TEXTS.askItems(whoseReport(desk)));
  if (reason.length < SHORTEST_REASON) return ask(DECIDE_TEXTS.askReason(items.join(', ')));
  return {
    ...say(
      { ...state, reviewing: null },
      [DECIDE_TEXTS.returned(whoseReport(desk), items.join(', ')), writeTold(desk)].join(' '),
    ),
    commands: [{ kind: 'review', command: { kind: 'return', seen: seenOf(desk), keeper, said: { items, reason } } }],
  };
}
