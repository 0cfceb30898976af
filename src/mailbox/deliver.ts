import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel } from '../channels/channel.ts';
import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import { dueRows, nextDueAt, type OutboxRow } from './outbox.ts';
import { recordVerdict } from './record-verdict.ts';
import { isStale, judge, type Verdict } from './retry.ts';

/** How many conversations of one channel are being sent to at a time; a kill can double at most so many messages. */
const WIDTH = 3;
const LONGEST_SLEEP_MS = 30_000;
const PATIENCE_MS = 2_000;

export interface DeliverDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly channel: Channel;
  /** Looks at a row once more before its first part goes: null when it is not to be sent any more (and is gone), else what is true now. */
  readonly stillWanted: (row: OutboxRow) => Promise<OutboxRow | null>;
  /** Messages may have gone over to other channels. */
  readonly onMoved: () => void;
}

/** Empties one channel's part of the outbox: in order within a conversation, conversations side by side. */
export class Deliverer {
  readonly #deps: DeliverDeps;
  readonly #sending = new Map<string, Promise<void>>();
  readonly #stopping = new AbortController();
  /** Ends the sends that still hang some time after a stop. */
  readonly #cutOff = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #restsUntil = new Date(0);
  #looking: Promise<void> | undefined;
  #lookAgain = false;

  constructor(deps: DeliverDeps) {
    this.#deps = deps;
  }

  /** Says that there may be something to send. */
  wake(): void {
    if (this.#stopping.signal.aborted) return;
    this.#lookAgain = true;
    this.#looking ??= this.#look();
  }

  /** True when nothing is being sent or looked for. */
  isIdle(): boolean {
    return !this.#looking && this.#sending.size === 0;
  }

  /** Resolves when everything that is due has been tried. */
  async settle(): Promise<void> {
    this.wake();
    while (!this.isIdle()) await Promise.all([this.#looking, ...this.#sending.values()]);
  }

  /** Begins nothing new, and waits for what is on its way; a send that hangs is cut off, and may come twice. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#timer);
    const cut = setTimeout(() => this.#cutOff.abort(), PATIENCE_MS);
    await Promise.all([this.#looking, ...this.#sending.values()]);
    clearTimeout(cut);
  }

  async #look(): Promise<void> {
    const { db, clock, channel, logger } = this.#deps;
    try {
      while (this.#lookAgain && !this.#stopping.signal.aborted) {
        this.#lookAgain = false;
        const now = clock.now();
        if (now >= this.#restsUntil && this.#sending.size < WIDTH) {
          const busyChats = [...this.#sending.keys()];
          const rows = await dueRows(db, channel.name, { now, busyChats, limit: WIDTH - this.#sending.size });
          for (const row of rows) this.#begin(row);
        }
        this.#sleepUntil(await nextDueAt(db, channel.name, { now, busyChats: [...this.#sending.keys()] }));
      }
    } catch (error) {
      logger.error({ error, channel: channel.name }, 'the outbox could not be read; trying again');
      this.#sleepUntil(new Date(clock.now().getTime() + 1_000));
    } finally {
      // In the same step as the last look at `#lookAgain`: a wake after it finds nobody looking and begins anew.
      this.#looking = undefined;
    }
  }

  #sleepUntil(due: Date | undefined): void {
    clearTimeout(this.#timer);
    if (this.#stopping.signal.aborted) return;
    const next = Math.max((due ?? new Date(8.64e15)).getTime(), this.#restsUntil.getTime());
    const pause = Math.min(LONGEST_SLEEP_MS, Math.max(100, next - this.#deps.clock.now().getTime()));
    this.#timer = setTimeout(() => this.wake(), pause).unref();
  }

  #begin(row: OutboxRow): void {
    const sending = this.#deliver(row).finally(() => {
      this.#sending.delete(row.address.chatId);
      this.wake();
    });
    this.#sending.set(row.address.chatId, sending);
  }

  /** Sends the next part of a row and writes down what became of it. */
  async #deliver(promised: OutboxRow): Promise<void> {
    const { clock, channel, logger } = this.#deps;
    const row = await this.#recheck(promised);
    if (row === null) return;
    const parts = channel.encode(row.message);
    const verdict = await this.#try(row, parts[row.partsSent]);
    if (verdict.kind === 'channel-rests') {
      this.#restsUntil = verdict.until;
      logger.error({ channel: channel.name, reason: verdict.reason }, 'the channel takes no messages; resting');
    }
    if (verdict.kind === 'give-up' || verdict.kind === 'stale' || verdict.kind === 'chat-lost') {
      logger.warn({ channel: channel.name, row: row.id, reason: verdict.reason }, 'a message is given up');
    }
    await this.#writeDown(row, parts.length, verdict, clock.now());
    if (verdict.kind === 'chat-lost' || verdict.kind === 'channel-rests') this.#deps.onMoved();
  }

  /** A row that can't be looked at waits: what may be wrong by now is not sent. */
  async #recheck(row: OutboxRow): Promise<OutboxRow | null> {
    const { clock, channel, logger } = this.#deps;
    try {
      return await this.#deps.stillWanted(row);
    } catch (error) {
      logger.error(
        { error, channel: channel.name, row: row.id },
        'a message could not be looked at before its sending',
      );
      const at = clock.now();
      const later = judge({ kind: 'retry', afterMs: null, certain: true, reason: 'not looked at' }, row, at);
      await this.#writeDown(row, 1, later, at);
      return null;
    }
  }

  async #try(row: OutboxRow, part: ReturnType<Channel['encode']>[number] | undefined): Promise<Verdict> {
    const { clock, channel } = this.#deps;
    if (isStale(row, clock.now())) return { kind: 'stale', reason: 'older than a day' };
    if (!part) return { kind: 'give-up', reason: 'nothing to send' };
    return judge(await channel.send(row.address.chatId, part, this.#cutOff.signal), row, clock.now());
  }

  /**
   * Until it is written, the conversation stays taken: sending again instead would repeat the message for as long as the disk
   * is full. Only a stop ends the waiting; the next process then sends this one message a second time.
   */
  async #writeDown(row: OutboxRow, parts: number, verdict: Verdict, at: Date): Promise<void> {
    const { db, channel, logger } = this.#deps;
    const { signal } = this.#stopping;
    for (let tries = 1; ; tries += 1) {
      try {
        return await transact(db, (tx) => recordVerdict(tx, row, parts, verdict, at));
      } catch (error) {
        const isPowerOfTwo = (tries & (tries - 1)) === 0;
        if (isPowerOfTwo) {
          const facts = { error, channel: channel.name, row: row.id, verdict: verdict.kind };
          logger.error(facts, 'what became of a message could not be written down; trying again');
        }
        if (signal.aborted) return;
        const pause = Math.min(LONGEST_SLEEP_MS, 250 * 2 ** Math.min(tries, 10));
        await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
  }
}
