import { ApiFailed } from './failure.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** After half an hour of failures Telegram is not just hiccuping (it may be blocked): ask less often. */
const LONG_DOWN_AFTER = 35;
const LONG_DOWN_PAUSE_MS = 5 * 60_000;
/** A full disk is noticed by people at once, and so should be its mending. */
const LONGEST_STORE_PAUSE_MS = 4_000;

/** How long to wait after the `failures`-th failure in a row, from 1. What Telegram asks for (`retry_after`) is obeyed. Pure. */
export function pauseAfter(error: unknown, failures: number): number {
  const doubled = FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 20);
  if (!(error instanceof ApiFailed)) return Math.min(LONGEST_STORE_PAUSE_MS, doubled);
  const longest = failures >= LONG_DOWN_AFTER ? LONG_DOWN_PAUSE_MS : LONGEST_PAUSE_MS;
  return Math.max(error.retryAfterMs ?? 0, Math.min(longest, doubled));
}
