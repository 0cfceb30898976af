import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';

/** For longer than a year, so that no step of the year's calendar can come twice. */
const KEEP_DAYS = 400;
const DAY_MS = 86_400_000;

/** Deletes reminders, and what was answered to them, that are older than a year and a month; what was done of the calendar stays. */
export async function pruneReminders(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEEP_DAYS * DAY_MS).toISOString();
  await transact(db, async (tx) => {
    const old = tx.selectFrom('reminder').select('id').where('at', '<', before);
    await tx.deleteFrom('reminder_item').where('reminder', 'in', old).execute();
    for (const table of ['reminder', 'reminder_step', 'reminder_problem'] as const) {
      await tx.deleteFrom(table).where('at', '<', before).execute();
    }
    await tx.deleteFrom('reminder_later').where('done_at', '<', before).execute();
  });
}
