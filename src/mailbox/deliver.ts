import type { Channel } from '../channels/channel.ts';
import type { Db } from '../db/tables.ts';
import type { Clock } from '../lib/clock.ts';
import { Pacer } from '../lib/pacer.ts';
import type { Logger } from '../lib/logger.ts';
import { dueRows, nextDueAt, type OutboxRow } from './outbox.ts';
import { isStale, judge, type Verdict } from './retry.ts';
import { writeDown, type Writing } from './write-down.ts';

/** How many conversations of one channel are being sent to at a time; a kill can double at most so many messages. */
const WIDTH = 3;
/**
 * Of them, how many get something that the bot says of its own accord: the others are free for replies, and a kill doubles one such
 * message at most.
 */
const NOTICES_AT_ONCE = 1;
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
  #paceTimer: NodeJS.Timeout | undefined;
  #restsUntil = new Date(0);
  readonly #pacer: Pacer | null;
  readonly #writing: Writing;
  #noticesSending = 0;
  #looking: Promise<void> | undefined;
  #lookAgain = false;

  constructor(deps: DeliverDeps) {
    this.#deps = deps;
    this.#writing = { ...deps, channel: deps.channel.name, signal: this.#stopping.signal };
    this.#pacer = deps.channel.pace ? new Pacer(deps.channel.pace) : null;
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
    clearTimeout(this.#paceTimer);
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
          const limit = WIDTH + (this.#pacer?.width ?? 0);
          this.#beginSome(await dueRows(db, channel.name, { now, busyChats, limit }));
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

  /** Begins what may go now, replies first; what has to keep to the pace of the channel is looked at again when its time has come. */
  #beginSome(rows: readonly OutboxRow[]): void {
    let shortest = Infinity;
    for (const row of rows) {
      if (this.#sending.size >= WIDTH) break;
      if (row.isNotice && this.#noticesSending >= NOTICES_AT_ONCE) continue;
      const about = { chatId: row.address.chatId, isNotice: row.isNotice };
      const wait = this.#pacer?.waitFor(about, performance.now()) ?? 0;
      if (wait > 0) shortest = Math.min(shortest, wait);
      else this.#begin(row);
    }
    clearTimeout(this.#paceTimer);
    if (shortest < Infinity) this.#paceTimer = setTimeout(() => this.wake(), Math.ceil(shortest)).unref();
  }

  #sleepUntil(due: Date | undefined): void {
    clearTimeout(this.#timer);
    if (this.#stopping.signal.aborted) return;
    const next = Math.max((due ?? new Date(8.64e15)).getTime(), this.#restsUntil.getTime());
    const pause = Math.min(LONGEST_SLEEP_MS, Math.max(100, next - this.#deps.clock.now().getTime()));
    this.#timer = setTimeout(() => this.wake(), pause).unref();
  }

  #begin(row: OutboxRow): void {
    if (row.isNotice) this.#noticesSending += 1;
    const sending = this.#deliver(row).finally(() => {
      if (row.isNotice) this.#noticesSending -= 1;
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
    await writeDown(this.#writing, row, parts.length, verdict, clock.now());
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
      await writeDown(this.#writing, row, 1, later, at);
      return null;
    }
  }

  async #try(row: OutboxRow, part: ReturnType<Channel['encode']>[number] | undefined): Promise<Verdict> {
    const { clock, channel } = this.#deps;
    if (isStale(row, clock.now())) return { kind: 'stale', reason: 'older than a day' };
    if (!part) return { kind: 'give-up', reason: 'nothing to send' };
    this.#pacer?.note(row.address.chatId, performance.now());
    return judge(await channel.send(row.address.chatId, part, this.#cutOff.signal), row, clock.now());
  }
}
