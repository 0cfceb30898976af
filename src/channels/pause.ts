import { setTimeout as sleep } from 'node:timers/promises';

/** Waits so many ms; ends early, without an error, when `signal` is aborted. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

export const pauseFor: Pause = async (ms, signal) => {
  if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => undefined);
};

/** Waits for what is going on, but no longer than `ms`. */
export async function atMost(ms: number, goingOn: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  await Promise.race([goingOn, pauseFor(ms, done.signal)]);
  done.abort();
}
