import type { Db, Tx } from '../db/tables.ts';
import { debtKey, type Held } from '../milestones/debt.ts';
import { reportPeriodOf } from '../reports/due-day.ts';

/** Keys of `debtKey` among these that are done: by a report (one that was returned owes again), or because somebody said so. */
export async function clearedAmong(db: Db | Tx, held: readonly Held[]): Promise<ReadonlySet<string>> {
  const periods = [...new Set(held.flatMap(({ occurrence }) => reportPeriodOf(occurrence) ?? []))];
  const sent =
    periods.length === 0
      ? []
      : await db
          .selectFrom('report')
          .select(['don_vi', 'period'])
          .where('period', 'in', periods)
          .where('state', '!=', 'tra-lai')
          .execute();
  const reported = new Set(sent.map(({ don_vi, period }) => `${don_vi}|${period}`));
  const said = await db.selectFrom('debt_cleared').select('debt').execute();
  const cleared = new Set(said.map(({ debt }) => debt));
  for (const { occurrence, debtors } of held) {
    const period = reportPeriodOf(occurrence);
    for (const debtor of debtors) {
      if (debtor.kind === 'don-vi' && period !== null && reported.has(`${debtor.donVi}|${period}`))
        cleared.add(debtKey(occurrence, debtor));
    }
  }
  return cleared;
}

/** Writes down that something is done that no report shows. */
export async function markCleared(tx: Tx, debt: string, by: string, at: Date): Promise<void> {
  await tx
    .insertInto('debt_cleared')
    .values({ debt, at: at.toISOString(), by_person: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
