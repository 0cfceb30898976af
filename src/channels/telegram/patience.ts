import type { Logger } from '../../lib/logger.ts';
import { pauseAfter } from './back-off.ts';
import { ApiFailed } from './failure.ts';

/** Waits; ends early, without an error, when `signal` is aborted. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** Hiccups of a network are not worth a warning. */
const WARN_FROM = 3;

/** Counts failures in a row: waits longer after each, and says less and less often that something is wrong. */
export class Patience {
  readonly #logger: Logger;
  readonly #pause: Pause;
  readonly #signal: AbortSignal;
  #failures = 0;

  constructor(deps: { readonly logger: Logger; readonly pause: Pause; readonly signal: AbortSignal }) {
    this.#logger = deps.logger;
    this.#pause = deps.pause;
    this.#signal = deps.signal;
  }

  recovered(): void {
    if (this.#failures >= WARN_FROM) this.#logger.info({ channel: 'telegram' }, 'Telegram works again');
    this.#failures = 0;
  }

  async after(error: unknown): Promise<void> {
    this.#failures += 1;
    const pauseMs = pauseAfter(error, this.#failures);
    this.#tell(error, pauseMs);
    await this.#pause(pauseMs, this.#signal);
  }

  #tell(error: unknown, pauseMs: number): void {
    const facts = { channel: 'telegram', error, failures: this.#failures, pauseMs };
    const isPowerOfTwo = (this.#failures & (this.#failures - 1)) === 0;
    if (!(error instanceof ApiFailed)) {
      if (isPowerOfTwo)
        this.#logger.error(facts, 'messages from Telegram could not be stored; they will be fetched again');
      return;
    }
    if (this.#failures !== WARN_FROM && (this.#failures < WARN_FROM || !isPowerOfTwo)) {
      this.#logger.debug(facts, 'Telegram could not be reached; trying again');
    } else if (error.code === 409) {
      this.#logger.warn(facts, 'another program fetches the messages of this bot: stop it, or give it another token');
    } else {
      this.#logger.warn(facts, 'Telegram could not be reached; trying again');
    }
  }
}
