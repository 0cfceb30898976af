import type { ChannelName } from '../conversation/message.ts';
import type { Logger } from '../lib/logger.ts';
import type { Pause } from './pause.ts';
import type { Trouble } from './trouble.ts';

export interface PatienceDeps {
  readonly channel: ChannelName;
  readonly logger: Logger;
  readonly pause: Pause;
  readonly signal: AbortSignal;
  /** `failures` counts those in a row, this one included. */
  readonly judge: (error: unknown, failures: number) => Trouble;
}

const WARN_FROM = 3;

/** Counts failures in a row: waits after each, and says less and less often that something is wrong. */
export class Patience {
  readonly #deps: PatienceDeps;
  /** By their words, since one kind of trouble must not hide another. */
  readonly #times = new Map<string, number>();
  #failures = 0;
  #isTold = false;

  constructor(deps: PatienceDeps) {
    this.#deps = deps;
  }

  recovered(): void {
    const { channel, logger } = this.#deps;
    if (this.#isTold) logger.info({ channel, failures: this.#failures }, 'works again');
    this.#isTold = false;
    this.#failures = 0;
    this.#times.clear();
  }

  async after(error: unknown): Promise<void> {
    const { judge, pause, signal } = this.#deps;
    this.#failures += 1;
    const trouble = judge(error, this.#failures);
    this.#tell(trouble);
    await pause(trouble.pauseMs, signal);
  }

  #tell({ words, weight, pauseMs, facts }: Trouble): void {
    const { channel, logger } = this.#deps;
    const times = (this.#times.get(words) ?? 0) + 1;
    this.#times.set(words, times);
    const isLoud =
      weight === 'grave' ? isPowerOfTwo(times) : times === WARN_FROM || (times > WARN_FROM && isPowerOfTwo(times));
    const level = !isLoud ? 'debug' : weight === 'grave' ? 'error' : 'warn';
    this.#isTold ||= isLoud;
    logger[level]({ channel, ...facts, failures: this.#failures, pauseMs }, words);
  }
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0;
}
