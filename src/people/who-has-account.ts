import type { Db, Tx } from '../db/tables.ts';

/** The people who could use the bot: an account on some channel, not locked. */
export async function whoHasAccount(db: Db | Tx): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('identity')
    .innerJoin('account', 'account.person', 'identity.person')
    .select('identity.person as person')
    .distinct()
    .where('account.locked_at', 'is', null)
    .execute();
  return new Set(rows.map(({ person }) => person));
}
