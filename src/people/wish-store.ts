import type { Db, Tx } from '../db/tables.ts';
import type { Wish } from './wish.ts';

/** What people wish, by code; all of them, or one. */
export async function loadWishes(db: Db | Tx, person: string | null = null): Promise<ReadonlyMap<string, Wish>> {
  let query = db.selectFrom('person_wish').selectAll();
  if (person !== null) query = query.where('person', '=', person);
  const rows = await query.execute();
  return new Map(
    rows.map((row) => [
      row.person,
      { remindAt: row.remind_at, quietUntil: row.quiet_until === null ? null : new Date(row.quiet_until) },
    ]),
  );
}

export async function putWish(tx: Tx, person: string, { remindAt, quietUntil }: Wish): Promise<void> {
  await tx
    .replaceInto('person_wish')
    .values({ person, remind_at: remindAt, quiet_until: quietUntil?.toISOString() ?? null })
    .execute();
}
