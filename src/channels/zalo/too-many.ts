import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';
import type { SendResult } from '../channel.ts';
import { RecentCounts } from './recent-counts.ts';

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** So many conversations, one after the other and for so long, and it is the channel that gets nothing through. */
const SEVERAL = 3;
const FOR_LONG_MS = 30_000;
const REMEMBERED = 1_000;

/**
 * What becomes of a send that got 429. The vendor does not say whether that means too many at once or the month's messages used
 * up: so it is first that message which waits, longer each time, and the whole channel only when several conversations in a row
 * get it, over some time, without one message that goes through.
 */
export class TooMany {
  readonly #clock: Clock;
  readonly #logger: Logger;
  /** By conversation; each sends one message at a time. */
  readonly #inARow = new RecentCounts(REMEMBERED);
  #since = 0;

  constructor({ clock, logger }: { readonly clock: Clock; readonly logger: Logger }) {
    this.#clock = clock;
    this.#logger = logger;
  }

  sent(): void {
    if (this.#inARow.size > 0) this.#logger.info({ channel: 'zalo' }, 'Zalo takes messages again');
    this.#inARow.clear();
  }

  refused(chatId: string, reason: string): SendResult {
    const now = this.#clock.now().getTime();
    if (this.#inARow.size === 0) {
      this.#since = now;
      const words = 'Zalo takes no messages for now: too many at once, or those of the month are used up; trying again';
      this.#logger.warn({ channel: 'zalo', reason }, words);
    }
    const tries = this.#inARow.add(chatId);
    if (this.#inARow.size >= SEVERAL && now - this.#since >= FOR_LONG_MS) return { kind: 'channel-down', reason };
    const afterMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries - 1, 10));
    return { kind: 'retry', afterMs, certain: true, reason };
  }
}
