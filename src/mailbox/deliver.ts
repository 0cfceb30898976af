import type { Channel } from '../channels/channel.ts';
import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import { dueRows, nextDueAt, type OutboxRow } from './outbox.ts';
import { recordVerdict } from './record-verdict.ts';
import { judge } from './retry.ts';

/** How many conversations of one channel are being sent to at a time; a kill can double at most so many messages. */
const WIDTH = 3;
const LONGEST_SLEEP_MS = 30_000;

/** Empties one channel's part of the outbox: in order within a conversation, conversations side by side. */
export class Deliverer {
  readonly #deps: { readonly db: Db; readonly clock: Clock; readonly logger: Logger; readonly channel: Channel };
  readonly #sending = new Map<string, Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #restsUntil = new Date(0);
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #stopped = false;

  constructor(deps: { readonly db: Db; readonly clock: Clock; readonly logger: Logger; readonly channel: Channel }) {
    this.#deps = deps;
  }

  /** Says that there may be something to send. */
  wake(): void {
    if (this.#stopped) return;
    this.#lookAgain = true;
    this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
  }

  /** Resolves when everything that is due has been tried. */
  async settle(): Promise<void> {
    this.wake();
    while (this.#looking || this.#sending.size > 0) await Promise.all([this.#looking, ...this.#sending.values()]);
  }

  /** Begins nothing new, and waits for what is on its way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await Promise.all([this.#looking, ...this.#sending.values()]);
  }

  async #look(): Promise<void> {
    const { db, clock, channel, logger } = this.#deps;
    while (this.#lookAgain && !this.#stopped) {
      this.#lookAgain = false;
      try {
        const now = clock.now();
        if (now >= this.#restsUntil && this.#sending.size < WIDTH) {
          const busyChats = [...this.#sending.keys()];
          const rows = await dueRows(db, channel.name, { now, busyChats, limit: WIDTH - this.#sending.size });
          for (const row of rows) this.#begin(row);
        }
        this.#sleepUntil(await nextDueAt(db, channel.name, [...this.#sending.keys()]));
      } catch (error) {
        logger.error({ error, channel: channel.name }, 'the outbox could not be read; trying again');
        this.#sleepUntil(undefined);
      }
    }
  }

  #sleepUntil(due: Date | undefined): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    const next = Math.max((due ?? new Date(8.64e15)).getTime(), this.#restsUntil.getTime());
    const pause = Math.min(LONGEST_SLEEP_MS, Math.max(100, next - this.#deps.clock.now().getTime()));
    this.#timer = setTimeout(() => this.wake(), pause);
    this.#timer.unref();
  }

  #begin(row: OutboxRow): void {
    const { logger, channel } = this.#deps;
    const sending = this.#deliver(row)
      .catch((error: unknown) => {
        this.#restsUntil = new Date(this.#deps.clock.now().getTime() + 1_000);
        logger.error(
          { error, channel: channel.name, row: row.id },
          'a delivery could not be written down; trying again',
        );
      })
      .finally(() => {
        this.#sending.delete(row.address.chatId);
        this.wake();
      });
    this.#sending.set(row.address.chatId, sending);
  }

  /** Sends the next part of a row and writes down what became of it. */
  async #deliver(row: OutboxRow): Promise<void> {
    const { db, clock, channel, logger } = this.#deps;
    const parts = channel.encode(row.message);
    const part = parts[row.partsSent];
    const result = part
      ? await channel.send(row.address.chatId, part)
      : ({ kind: 'refused', reason: 'nothing to send' } as const);
    const verdict = judge(result, row, clock.now());
    if (verdict.kind === 'channel-rests') {
      this.#restsUntil = verdict.until;
      logger.error({ channel: channel.name, reason: verdict.reason }, 'the channel takes no messages; resting');
    }
    if (verdict.kind === 'give-up' || verdict.kind === 'chat-lost') {
      logger.warn({ channel: channel.name, row: row.id, reason: verdict.reason }, 'a message is given up');
    }
    await transact(db, (tx) => recordVerdict(tx, row, parts.length, verdict, clock.now()));
  }
}
