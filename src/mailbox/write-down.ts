import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelName } from '../conversation/message.ts';
import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import type { Logger } from '../lib/logger.ts';
import type { OutboxRow } from './outbox.ts';
import { recordVerdict } from './record-verdict.ts';
import type { Verdict } from './retry.ts';

const LONGEST_PAUSE_MS = 30_000;

export interface Writing {
  readonly db: Db;
  readonly logger: Logger;
  readonly channel: ChannelName;
  /** Ends the tries. */
  readonly signal: AbortSignal;
}

/**
 * Writes down what became of a part of a row. Until it is written, the conversation stays taken: sending again instead would repeat the
 * message for as long as the disk is full. Only a stop ends the waiting; the next process then sends this one message a second time.
 */
export async function writeDown(
  { db, logger, channel, signal }: Writing,
  row: OutboxRow,
  parts: number,
  verdict: Verdict,
  at: Date,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transact(db, (tx) => recordVerdict(tx, row, parts, verdict, at));
    } catch (error) {
      const isPowerOfTwo = (tries & (tries - 1)) === 0;
      if (isPowerOfTwo) {
        const facts = { error, channel, row: row.id, verdict: verdict.kind };
        logger.error(facts, 'what became of a message could not be written down; trying again');
      }
      if (signal.aborted) return;
      const pause = Math.min(LONGEST_PAUSE_MS, 250 * 2 ** Math.min(tries, 10));
      await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
