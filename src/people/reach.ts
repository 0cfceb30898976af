import type { Db, Tx } from '../db/tables.ts';
import { consentState } from './consent.ts';
import { identitiesOf, type Identity } from './identity-store.ts';
import type { RegisterToday } from './register.ts';
import type { Role } from './role.ts';

/**
 * Where the bot may write to a person of its own accord: the account used last first, those that can't be reached after all
 * others; nowhere while they have not agreed to it or are locked.
 */
export async function reachesOf(db: Db | Tx, person: string): Promise<readonly Identity[]> {
  const account = await db.selectFrom('account').select('locked_at').where('person', '=', person).executeTakeFirst();
  if (!account || account.locked_at !== null) return [];
  const newest = await db
    .selectFrom('consent')
    .select(['version', 'answer'])
    .where('person', '=', person)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (consentState(newest) !== 'dong-y') return [];
  return (await identitiesOf(db, person)).toSorted((a, b) => Number(b.isReachable) - Number(a.isReachable));
}

/** The people who have a role today and can be written to. */
export async function reachableHolders(
  db: Db | Tx,
  { standings }: RegisterToday,
  wanted: Role,
): Promise<readonly string[]> {
  const reachable: string[] = [];
  for (const { person, roles } of standings.values()) {
    if (!roles.some(({ role }) => role === wanted)) continue;
    if ((await reachesOf(db, person.code)).length > 0) reachable.push(person.code);
  }
  return reachable;
}
