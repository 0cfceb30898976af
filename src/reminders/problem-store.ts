import type { Db, Tx } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import { labelPerson } from '../people/person-label.ts';
import { tellPerson } from '../people/tell-person.ts';
import { nameMatters } from './about.ts';
import { findReminder, type Reminder } from './reminder-store.ts';
import { REMINDER_TEXTS as TEXTS } from './text/reminder-texts.ts';
import { whoAssigns, whoCanHelp } from './who-can-help.ts';
import type { World } from './world.ts';

/** Who is stuck is asked why; when they don't say for so long, the others hear of it all the same. */
const PATIENCE_MS = 60 * 60_000;

/** Writes down that somebody is stuck, and tells those who can help once there is a reason. `key` names what is told. */
export async function putProblem(
  tx: Tx,
  world: World,
  reminder: Reminder,
  reason: string | null,
  key: string,
): Promise<void> {
  const at = world.now.toISOString();
  const open = await tx
    .selectFrom('reminder_problem')
    .select('id')
    .where('reminder', '=', reminder.id)
    .where('sort', '=', 'vuong')
    .where('told_at', 'is', null)
    .executeTakeFirst();
  const told_at = reason === null ? null : at;
  if (open) await tx.updateTable('reminder_problem').set({ reason, told_at }).where('id', '=', open.id).execute();
  else {
    const { id, person } = reminder;
    await tx
      .insertInto('reminder_problem')
      .values({ person, reminder: id, sort: 'vuong', reason, at, told_at })
      .execute();
  }
  if (reason !== null) await tell(tx, world, reminder, reason, key);
}

/** Writes down that something is not somebody's, and tells those who can give it to the right one. */
export async function putNotTheirs(tx: Tx, world: World, reminder: Reminder, key: string): Promise<void> {
  const at = world.now.toISOString();
  const { id, person, items } = reminder;
  await tx
    .insertInto('reminder_problem')
    .values({ person, reminder: id, sort: 'khong-phai-toi', reason: null, at, told_at: at })
    .execute();
  const text = TEXTS.notTheirsFor(labelOf(world, person), nameMatters(world, items));
  for (const other of whoAssigns(world, person, items)) {
    await tellPerson(tx, other, { text }, { at: world.now, dedupe: `${key}/${other}` });
  }
}

/** Tells of those who are stuck and have not said why. Gives how many. */
export async function tellUnexplained(db: Db, world: World): Promise<number> {
  const before = new Date(world.now.getTime() - PATIENCE_MS).toISOString();
  const rows = await db
    .selectFrom('reminder_problem')
    .select(['id', 'reminder'])
    .where('sort', '=', 'vuong')
    .where('told_at', 'is', null)
    .where('at', '<=', before)
    .execute();
  for (const { id, reminder } of rows) {
    await transact(db, async (tx) => {
      const found = await findReminder(tx, reminder);
      if (found) await tell(tx, world, found, null, `vuong/${id}`);
      await tx.updateTable('reminder_problem').set({ told_at: world.now.toISOString() }).where('id', '=', id).execute();
    });
  }
  return rows.length;
}

async function tell(
  tx: Tx,
  world: World,
  { person, items }: Reminder,
  reason: string | null,
  key: string,
): Promise<void> {
  const text = TEXTS.stuck(labelOf(world, person), nameMatters(world, items), reason);
  for (const other of whoCanHelp(world, person, items)) {
    await tellPerson(tx, other, { text }, { at: world.now, dedupe: `${key}/${other}` });
  }
}

function labelOf({ register }: World, code: string): string {
  const person = register.standings.get(code)?.person;
  return person ? labelPerson(person, register.today) : code;
}
