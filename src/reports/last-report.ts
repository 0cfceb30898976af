import type { Db, Tx } from '../db/tables.ts';
import type { LastReport } from '../forms/filling/known.ts';
import { readPeriodKey } from './period-key.ts';
import type { ReportKey } from './report.ts';
import { versionsOf } from './report-store.ts';

/** The newest version of the unit's report before this one, by period; null when there is none. */
export async function lastReport(db: Db | Tx, { donVi, form, period }: ReportKey): Promise<LastReport | null> {
  const row = await db
    .selectFrom('report')
    .select(['receipt', 'period'])
    .where('don_vi', '=', donVi)
    .where('form', '=', form)
    .where('period', '<', period)
    .orderBy('period', 'desc')
    .limit(1)
    .executeTakeFirst();
  const covered = row && readPeriodKey(row.period);
  if (!row || !covered) return null;
  const newest = (await versionsOf(db, row.receipt)).at(-1);
  return newest ? { period: covered, answers: newest.draft.answers } : null;
}
