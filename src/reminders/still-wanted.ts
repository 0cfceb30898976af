import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import { type Day, dayInVietnam } from '../lib/vn-time.ts';
import type { Clock } from '../lib/clock.ts';
import type { OutboxRow } from '../mailbox/outbox.ts';
import { loadWorld, type ReminderSources } from './load-world.ts';
import { findReminder, type Reminder } from './reminder-store.ts';
import { skipStepsOf } from './step-store.ts';
import { parcelMessage } from './text/parcel-text.ts';
import { reminderOfRow, unpost } from './waiting.ts';

/**
 * Looks at a reminder once more right before it is sent: the report may be in, the deadline moved, the head another, the consent
 * withdrawn. Gives the row with what is true now, as fresh as if it were promised now; null when nothing of it is true any more: it is
 * then gone, and its steps are listed as skipped. Other rows, and those that went out in part, stay as they are.
 */
export function stillWantedBy(
  db: Db,
  from: ReminderSources,
  clock: Clock,
): (row: OutboxRow) => Promise<OutboxRow | null> {
  return async (row) => {
    const id = reminderOfRow(row.dedupe);
    if (id === null || row.partsSent > 0) return row;
    const now = clock.now();
    const reminder = await findReminder(db, id);
    const world = await loadWorld(db, from, now);
    const isTold = reminder !== null && world.people.has(reminder.person) && !isOldPage(reminder, world.register.day);
    const message = isTold ? parcelMessage(world, id, reminder) : null;
    if (message !== null) return { ...row, message, createdAt: now };
    await transact(db, async (tx) => {
      if (await unpost(tx, id)) await skipStepsOf(tx, id, 'no-longer-true');
    });
    return null;
  };
}

/** A page is of its own morning; the next one comes by itself. */
function isOldPage({ at, items }: Reminder, today: Day): boolean {
  return dayInVietnam(at) !== today && items.some(({ kind }) => kind === 'page');
}
