import { transact } from '../db/transact.ts';
import { forget, type InboxRow, markFailed } from '../mailbox/inbox.ts';
import { enqueue, PRIORITY } from '../mailbox/outbox.ts';
import { mayRemember } from './commit-turn.ts';
import type { ConverseDeps } from './converse.ts';
import { TEXTS } from './texts.ts';

/** A turn that throws is played this often before the person gets an apology and the next message its turn. */
const TRIES = 3;

/** Counts a turn that threw, and gives up with an apology at last. */
export async function recordFailure(deps: ConverseDeps, row: InboxRow, error: unknown): Promise<void> {
  const giveUp = row.attempts + 1 >= TRIES;
  const at = deps.clock.now();
  const reason = error instanceof Error ? error.name : 'unknown';
  await transact(deps.db, async (tx) => {
    await markFailed(tx, row, reason, giveUp);
    if (giveUp) {
      const keeps = await mayRemember(tx, { ...row, at, liveRegister: deps.liveRegister });
      if (!keeps) await forget(tx, row);
      await enqueue(tx, { text: TEXTS.apology(`L${row.id}`) }, row.incoming, {
        at,
        priority: PRIORITY.reply,
        dedupe: `turn/${row.id}/apology`,
        isFleeting: !keeps,
      });
    }
  });
}
