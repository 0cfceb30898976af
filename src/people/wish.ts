import type { ClockTime } from '../calendar/clock-time.ts';

/** When somebody wants to hear from the bot. */
export interface Wish {
  /** Null for the usual time. */
  readonly remindAt: ClockTime | null;
  /** Until then they want to hear nothing of its own accord; null when they never said so. */
  readonly quietUntil: Date | null;
}

export const NO_WISH: Wish = { remindAt: null, quietUntil: null };

/** True while they want to hear nothing. */
export function isMuted(wish: Wish, now: Date): boolean {
  return wish.quietUntil !== null && now < wish.quietUntil;
}
