import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import { loadBefore } from './load-before.ts';
import { loadWorld, type ReminderSources } from './load-world.ts';
import { dueSteps } from './plan/plan-tick.ts';
import { putStep } from './step-store.ts';

/**
 * After a restore: what was due between the backup and now may have been sent, and the database does not know. None of it is sent again;
 * each is listed as skipped. Gives how many steps and messages that were.
 */
export async function quarantineReminders(db: Db, from: ReminderSources, now: Date): Promise<number> {
  return transact(db, async (tx) => {
    const world = await loadWorld(tx, from, now);
    const before = await loadBefore(tx, world);
    const { send, skipped } = dueSteps(world, before);
    const steps = [...send.flatMap(({ items }) => items), ...skipped];
    for (const step of steps) await putStep(tx, step, { at: now, skipped: 'restored' });
    const at = now.toISOString();
    const notices = await tx
      .updateTable('outbox')
      .set({ state: 'dead', error: 'restored: may have been sent' })
      .where('state', '=', 'waiting')
      .where('person', 'is not', null)
      .executeTakeFirst();
    await tx
      .updateTable('reminder_later')
      .set({ done_at: at })
      .where('done_at', 'is', null)
      .where('at', '<=', at)
      .execute();
    await tx.updateTable('reminder_clock').set({ since: at, not_before: at }).execute();
    return steps.length + Number(notices.numUpdatedRows);
  });
}
