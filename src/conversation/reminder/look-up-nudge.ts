import type { Db } from '../../db/tables.ts';
import { nudgeAt, nudgesOf } from '../../reminders/nudge.ts';
import type { Reminder } from '../../reminders/reminder-store.ts';
import { shortUnit } from '../../reminders/text/names.ts';
import type { World } from '../../reminders/world.ts';
import type { ReminderCase } from './reminder-case.ts';

/** Which units a head's page lets them have reminded. */
export async function lookUpNudge(db: Db, world: World, reminder: Reminder): Promise<ReminderCase> {
  const all = await nudgesOf(db, world, reminder);
  const names = (some: typeof all): readonly string[] => [...new Set(some.map(({ donVi }) => shortUnit(donVi, world)))];
  const canHear = all.filter(({ people }) => people.length > 0);
  return {
    kind: 'nudge',
    reminder: reminder.id,
    asked: names(canHear.filter(({ isDone }) => !isDone)),
    already: names(canHear.filter(({ isDone }) => isDone)),
    nobody: names(all.filter(({ people }) => people.length === 0)),
    at: nudgeAt(world),
  };
}
