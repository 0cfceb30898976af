import type { Db, Tx } from '../db/tables.ts';

/** Which of these were told already. */
export async function whatWasTold(db: Db | Tx, what: readonly string[]): Promise<ReadonlySet<string>> {
  if (what.length === 0) return new Set();
  const rows = await db.selectFrom('told').select('what').where('what', 'in', what).execute();
  return new Set(rows.map((row) => row.what));
}

export async function markTold(tx: Tx, what: string, at: Date): Promise<void> {
  await tx
    .insertInto('told')
    .values({ what, told_at: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
