import type { Db, Tx } from '../db/tables.ts';
import type { Day } from '../lib/vn-time.ts';
import { type Ask, askKey } from './ask.ts';

/** Who was asked about what since a due day, oldest first, by `askKey`. */
export async function asksSince(db: Db | Tx, firstDue: Day): Promise<ReadonlyMap<string, readonly Ask[]>> {
  const rows = await db
    .selectFrom('reminder_item')
    .innerJoin('reminder', 'reminder.id', 'reminder_item.reminder')
    .select(['reminder.id as id', 'person', 'at', 'answer', 'answered_at'])
    .select(['kind', 'debt', 'due', 'rung', 'level'])
    .where('due', '>=', firstDue)
    .where('debt', 'is not', null)
    .orderBy('reminder.id')
    .execute();
  const groups = Map.groupBy(rows, ({ debt, due }) => askKey(debt!, due));
  return new Map(
    [...groups].map(([key, asks]) => [
      key,
      asks.map(({ id, at, answered_at, debt: _debt, due: _due, ...ask }) => ({
        ...ask,
        reminder: id,
        at: new Date(at),
        answeredAt: answered_at === null ? null : new Date(answered_at),
      })),
    ]),
  );
}
