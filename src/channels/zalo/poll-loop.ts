import type { Incoming } from '../../conversation/message.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Receive } from '../channel.ts';
import { Patience } from '../patience.ts';
import type { Pause } from '../pause.ts';
import { reasonOf } from '../reason-of.ts';
import { notStored } from '../trouble.ts';
import { RecentCounts } from './recent-counts.ts';
import type { ZaloBot } from './zalo-bot.ts';

export interface PollDeps {
  readonly bot: ZaloBot;
  readonly decode: (update: unknown) => Incoming | undefined;
  readonly receive: Receive;
  readonly logger: Logger;
  readonly pause: Pause;
  readonly signal: AbortSignal;
}

/** How long Zalo holds a call open for news. */
const HOLD_S = 25;
/** The least time between two polls when the first brought nothing new: the service may answer at once, for ever. */
const IDLE_MS = 1_000;
const REMEMBERED = 1_000;

/**
 * Polls and stores. Reading consumes: what a poll brought exists nowhere else until it is stored, so the next poll waits for that,
 * through any number of failures to store it.
 */
export class Poller {
  readonly #deps: PollDeps;
  readonly #known = new RecentCounts(REMEMBERED);
  readonly #storing: Patience;

  constructor(deps: PollDeps) {
    this.#deps = deps;
    this.#storing = new Patience({ channel: 'zalo', judge: notStored, ...deps });
  }

  /** Polls until it is told to stop. Rejects with `ZaloApiError`; then nothing was read. `answered` is called at each answer of the service. */
  async keepPolling(answered: () => void): Promise<void> {
    while (!this.#deps.signal.aborted) await this.#poll(answered);
  }

  async #poll(answered: () => void): Promise<void> {
    const { bot, pause, signal } = this.#deps;
    const begun = performance.now();
    const updates = await bot.getUpdates({ timeout: HOLD_S }, signal);
    answered();
    const hadNews = await this.#take(updates);
    // An idle call is held open by the service. An answer at once without news would make this a tight loop.
    if (!hadNews) await pause(IDLE_MS - (performance.now() - begun), signal);
  }

  /** Stores what is new; tells whether anything was. */
  async #take(updates: readonly unknown[]): Promise<boolean> {
    const news = updates
      .map((update) => ({ update, incoming: this.#deps.decode(update) }))
      .map(({ update, incoming }) => ({ incoming, key: incoming?.messageId ?? JSON.stringify(update).slice(0, 500) }))
      .filter(({ key }) => !this.#known.has(key));
    const batch = news.map(({ incoming }) => incoming).filter((incoming) => incoming !== undefined);
    if (batch.length > 0) await this.#store(batch);
    for (const { key } of news) this.#known.add(key);
    return news.length > 0;
  }

  async #store(batch: readonly Incoming[]): Promise<void> {
    const { receive, signal, logger } = this.#deps;
    for (;;) {
      const isLastTry = signal.aborted;
      try {
        await receive(batch);
        return this.#storing.recovered();
      } catch (error) {
        if (isLastTry) {
          const facts = { channel: 'zalo', reason: reasonOf(error), messages: batch.length };
          logger.error(facts, 'messages are lost: they could not be stored before the end, and Zalo keeps no copy');
          return;
        }
        await this.#storing.after(error);
      }
    }
  }
}
