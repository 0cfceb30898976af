import type { Db, Tx } from '../db/tables.ts';

/** What the `dedupe` of a reminder's row in the outbox begins with. */
export const REMINDER_PREFIX = 'nhac/';
/** A row younger than this may be on its way at this very moment. */
const SETTLED_MS = 2 * 60_000;

/** The `dedupe` of a reminder's row in the outbox. */
export function dedupeOf(reminder: number): string {
  return `${REMINDER_PREFIX}${reminder}`;
}

/** The reminder that a row of the outbox is; null for anything else. */
export function reminderOfRow(dedupe: string | null): number | null {
  return dedupe?.startsWith(REMINDER_PREFIX) ? Number(dedupe.slice(REMINDER_PREFIX.length)) : null;
}

/** Reminders of which nothing has gone out yet, by person. */
export async function waitingReminders(db: Db | Tx, now: Date): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['person', 'dedupe'])
    .where('state', '=', 'waiting')
    .where('person', 'is not', null)
    .where('parts_sent', '=', 0)
    .where('created_at', '<', new Date(now.getTime() - SETTLED_MS).toISOString())
    .orderBy('id')
    .execute();
  const groups = Map.groupBy(rows, ({ person }) => person!);
  return new Map(
    [...groups].map(([person, some]) => [person, some.flatMap(({ dedupe }) => reminderOfRow(dedupe) ?? [])]),
  );
}

/** Takes a reminder out of the outbox, when nothing of it has gone out; false otherwise. */
export async function unpost(tx: Tx, reminder: number): Promise<boolean> {
  const removed = await tx
    .deleteFrom('outbox')
    .where('dedupe', '=', dedupeOf(reminder))
    .where('state', '=', 'waiting')
    .where('parts_sent', '=', 0)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}
