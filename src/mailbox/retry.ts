import type { SendResult } from '../channels/channel.ts';

/** What becomes of an outbox row after one try to send a part of it. */
export type Verdict =
  | { readonly kind: 'sent' }
  | { readonly kind: 'postpone'; readonly until: Date; readonly reason: string }
  /** Nobody will ever get it; the row stays for the operator. */
  | { readonly kind: 'give-up'; readonly reason: string }
  /** Too old to be of use; the person is told that an answer was not delivered. */
  | { readonly kind: 'stale'; readonly reason: string }
  /** Nothing more can be sent to this conversation. */
  | { readonly kind: 'chat-lost'; readonly reason: string }
  /** The conversation goes on under another id (a Telegram group that was upgraded). */
  | { readonly kind: 'chat-moved'; readonly to: string }
  /** The whole channel rests until then; the row is not to blame. */
  | { readonly kind: 'channel-rests'; readonly until: Date; readonly reason: string };

const STALE_AFTER_MS = 24 * 3_600_000;
const FIRST_PAUSE_MS = 1_000;
/** No row is ever postponed further than this, except when the channel itself asks for more. */
export const LONGEST_PAUSE_MS = 5 * 60_000;

/** True for a reply that could not be delivered for a day: it answers nobody any more. */
export function isStale(row: { readonly createdAt: Date }, now: Date): boolean {
  return now.getTime() - row.createdAt.getTime() > STALE_AFTER_MS;
}

/** Decides by what the channel said. Pauses double from 1 s to 5 min; what the channel asks for (`retry_after`) is obeyed. */
export function judge(result: SendResult, row: { readonly attempts: number }, now: Date): Verdict {
  switch (result.kind) {
    case 'sent':
      return { kind: 'sent' };
    case 'retry': {
      const pauseMs = Math.max(result.afterMs ?? 0, pauseAfter(row.attempts));
      return { kind: 'postpone', until: new Date(now.getTime() + pauseMs), reason: result.reason };
    }
    case 'unreachable':
      return result.movedTo === undefined
        ? { kind: 'chat-lost', reason: result.reason }
        : { kind: 'chat-moved', to: result.movedTo };
    case 'refused':
      return { kind: 'give-up', reason: result.reason };
    case 'channel-down':
      return { kind: 'channel-rests', until: new Date(now.getTime() + LONGEST_PAUSE_MS), reason: result.reason };
  }
}

function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts, 20));
}
