import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';

const MINUTE_MS = 60_000;
const MOST = 60;

/**
 * Counts links that were no good, a minute at a time. All visitors together: behind a proxy they have one address, and what they
 * say of another is a claim. A good link is served whatever the count, so nobody can lock out the others.
 */
export class WrongTries {
  readonly #deps: { readonly clock: Clock; readonly logger: Logger };
  #since = -Infinity;
  #count = 0;

  constructor(deps: { readonly clock: Clock; readonly logger: Logger }) {
    this.#deps = deps;
  }

  /** Counts one more; true when there are too many. */
  add(): boolean {
    const now = this.#deps.clock.now().getTime();
    if (Math.abs(now - this.#since) >= MINUTE_MS) {
      this.#since = now;
      this.#count = 0;
    }
    this.#count += 1;
    if (this.#count === MOST + 1)
      this.#deps.logger.warn({}, 'many wrong file links within a minute: somebody may be guessing');
    return this.#count > MOST;
  }
}
