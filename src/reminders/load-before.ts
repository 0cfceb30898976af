import { sql } from 'kysely';
import { momentAt } from '../calendar/clock-time.ts';
import type { Db, Tx } from '../db/tables.ts';
import { dayInVietnam } from '../lib/vn-time.ts';
import { type Before, dueSteps, type Later } from './plan/plan-tick.ts';
import { handledAmong } from './step-store.ts';
import type { World } from './world.ts';

/** Reads what was said and settled before, as far as this moment needs it. */
export async function loadBefore(db: Db | Tx, world: World): Promise<Before> {
  const clock = await db.selectFrom('reminder_clock').select(['since', 'not_before']).executeTakeFirstOrThrow();
  const since = clock.since === null ? null : new Date(clock.since);
  const notBefore = clock.not_before === null ? null : new Date(clock.not_before);
  const { send, skipped } = dueSteps(world, { since, notBefore, handled: new Set() });
  const keys = [...send.flatMap(({ items }) => items), ...skipped].map(({ key }) => key);
  const midnight = momentAt(dayInVietnam(world.now), 0).toISOString();
  return {
    since,
    notBefore,
    handled: await handledAmong(db, keys),
    laters: await latersUntil(db, world.now),
    sentToday: await sentSince(db, midnight),
    gotPage: await pagesSince(db, midnight),
  };
}

async function latersUntil(db: Db | Tx, now: Date): Promise<readonly Later[]> {
  const rows = await db
    .selectFrom('reminder_later')
    .select(['id', 'person', 'milestone', 'year', 'due', 'debt', 'asked_by as askedBy'])
    .where('done_at', 'is', null)
    .where('at', '<=', now.toISOString())
    .orderBy('id')
    .execute();
  return rows;
}

async function sentSince(db: Db | Tx, from: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('outbox')
    .select(({ fn }) => ['person', fn.countAll<number>().as('count')])
    .where('created_at', '>=', from)
    .where('person', 'is not', null)
    .groupBy('person')
    .execute();
  return new Map(rows.map(({ person, count }) => [person!, count]));
}

async function pagesSince(db: Db | Tx, from: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('reminder')
    .select('person')
    .distinct()
    .where('at', '>=', from)
    .where(
      sql<boolean>`exists (select 1 from reminder_item where reminder_item.reminder = reminder.id and kind = 'page')`,
    )
    .execute();
  return new Set(rows.map(({ person }) => person));
}
