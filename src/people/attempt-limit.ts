/** How many wrong codes within which time close the door for how long. */
export interface AttemptLimit {
  readonly count: number;
  readonly withinMs: number;
  readonly closedMs: number;
}

const MINUTE_MS = 60_000;

/** Abuse cases 2 and 3: one sender, and all who are not known to us together. */
export const SENDER_LIMIT: AttemptLimit = { count: 6, withinMs: 10 * MINUTE_MS, closedMs: 15 * MINUTE_MS };
export const STRANGERS_LIMIT: AttemptLimit = { count: 100, withinMs: 10 * MINUTE_MS, closedMs: 15 * MINUTE_MS };
/** From so many wrong codes of all together in 10 minutes on, the office is told. */
export const ALARM = { count: 20, withinMs: 10 * MINUTE_MS } as const;
/** Attempts further back than this decide nothing. */
export const LOOK_BACK_MS = 25 * MINUTE_MS;

/** True while the door is closed for whoever made these attempts; `times` in ascending order. */
export function isClosed(times: readonly Date[], now: Date, { count, withinMs, closedMs }: AttemptLimit): boolean {
  return times.some((last, index) => {
    const first = times[index - count + 1];
    if (first === undefined) return false;
    const isBurst = last.getTime() - first.getTime() <= withinMs;
    return isBurst && now.getTime() - last.getTime() < closedMs;
  });
}
