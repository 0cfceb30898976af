import { isAnswering, linesAfter, replyCounts } from '../../channels/web/transcript-store.ts';
import type { Line, Position } from '../../channels/web/transcript.ts';
import { showClock, type ShownClock } from './clock.ts';
import type { LocalChat } from './local-chat.ts';

/** What an open page is told as it happens. */
export type ChatEvent =
  /** `position` is how far the conversation has been shown with this line. */
  | { readonly kind: 'line'; readonly line: Line; readonly position: Position }
  | { readonly kind: 'state'; readonly state: ChatState }
  /** Nothing new: keeps the connection alive. */
  | { readonly kind: 'quiet' };

export interface ChatState {
  /** A message of this person waits for its turn. */
  readonly answering: boolean;
  /** How many replies each sample person has got. */
  readonly replies: Readonly<Record<string, number>>;
  readonly clock: ShownClock;
}

/** A reply is marked as sent shortly after the bell has rung for it: look again soon, then less and less often. */
const SOON_MS = 10;
const QUIET_MS = 15_000;

/** Tells `tell` everything that happens in a conversation after `from`, until `ended`. The tables are the truth; the bell only says when to look. */
export async function follow(
  chat: LocalChat,
  personId: string,
  from: Position,
  tell: (event: ChatEvent) => Promise<void>,
  ended: AbortSignal,
): Promise<void> {
  const { db, clock, channel } = chat;
  let position = from;
  let toldState = '';
  let pauseMs = SOON_MS;
  while (!ended.aborted) {
    const rings = channel.bell.rings;
    for (const placed of await linesAfter(db, personId, position, Number.MAX_SAFE_INTEGER)) {
      position = placed.position;
      await tell({ kind: 'line', ...placed });
    }
    const state = {
      answering: await isAnswering(db, personId),
      replies: await replyCounts(db),
      clock: showClock(clock),
    };
    const comparable = JSON.stringify({ ...state, clock: clock.shiftMs });
    if (comparable !== toldState) {
      toldState = comparable;
      await tell({ kind: 'state', state });
    } else if (pauseMs === QUIET_MS) {
      await tell({ kind: 'quiet' });
    }
    await channel.bell.next(rings, pauseMs, ended);
    pauseMs = channel.bell.rings === rings ? Math.min(QUIET_MS, pauseMs * 2) : SOON_MS;
  }
}
