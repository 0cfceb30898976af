import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../lib/logger.ts';

/** How long the channel waits, in ms; tests shorten it. */
export interface Pauses {
  /** After the first failure; each further one in a row doubles it, up to `longest`. */
  readonly first: number;
  readonly longest: number;
  /** The least time between two polls when the first brought nothing new: the service may answer at once, for ever. */
  readonly again: number;
}

export const PAUSES: Pauses = { first: 1_000, longest: 60_000, again: 1_000 };

/** Hiccups of a network are not worth a warning. */
const WARN_FROM = 3;

/** Counts failures in a row: waits longer after each, and says less and less often that something is wrong. */
export class BackOff {
  readonly #pauses: Pauses;
  readonly #logger: Logger;
  readonly #what: string;
  #failures = 0;

  /** `what` is the log line for a failure. */
  constructor(what: string, pauses: Pauses, logger: Logger) {
    this.#what = what;
    this.#pauses = pauses;
    this.#logger = logger;
  }

  recovered(): void {
    if (this.#failures >= WARN_FROM) this.#logger.info({ channel: 'zalo', failures: this.#failures }, 'works again');
    this.#failures = 0;
  }

  /** Waits after a failure; ends early, without an error, when `signal` is aborted. */
  async after(error: unknown, signal: AbortSignal): Promise<void> {
    this.#failures += 1;
    const pauseMs = Math.min(this.#pauses.longest, this.#pauses.first * 2 ** Math.min(this.#failures - 1, 20));
    const isPowerOfTwo = (this.#failures & (this.#failures - 1)) === 0;
    const isWorthWarning = this.#failures === WARN_FROM || (this.#failures > WARN_FROM && isPowerOfTwo);
    const facts = { channel: 'zalo', failures: this.#failures, pauseMs, reason: reasonOf(error) };
    this.#logger[isWorthWarning ? 'warn' : 'debug'](facts, this.#what);
    await pause(pauseMs, signal);
  }
}

/** Waits; ends early, without an error, when `signal` is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => undefined);
}

/** What a log may hold of an error. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
