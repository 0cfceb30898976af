import type { Db, Tx } from '../../db/tables.ts';
import { type Day, dayInVietnam } from '../../lib/vn-time.ts';
import type { RegisterToday } from '../../people/register.ts';
import { timeliness } from '../deadline.ts';
import { loadSchedule } from '../due.ts';
import { deadlineOf, duePeriods } from '../due-day.ts';
import { findExtension } from '../extension-store.ts';
import { readPeriodKey } from '../period-key.ts';
import type { SentReport } from '../report-store.ts';
import type { Recorded } from './score-facts.ts';

/**
 * The reports of a year that a unit did not send and can't send any more (rule X2), and whether the year's own is among them: null while
 * it still can be sent. One that can still be sent late is not missing, nor is one that was due before the first report of all came in
 * here: until then they went another way.
 */
export async function missingReports(
  db: Db | Tx,
  unit: { readonly donVi: string; readonly form: string; readonly year: number; readonly sent: readonly SentReport[] },
  { register, lockDays }: { readonly register: RegisterToday; readonly lockDays: number },
): Promise<Pick<Recorded, 'missingReports' | 'isYearReportMissing'>> {
  const { donVi, form, year, sent } = unit;
  const schedule = await loadSchedule(db, year);
  const since = await firstSent(db);
  let missing = 0;
  let isYearReportMissing: boolean | null = null;
  for (const { period, due } of duePeriods(year, donVi, schedule, register.today)) {
    if (since === null || due < since) continue;
    const isYear = readPeriodKey(period)?.kind === 'NAM';
    const isSent = sent.some((report) => report.period === period);
    if (isSent && isYear) isYearReportMissing = false;
    if (isSent) continue;
    const extendedTo = (await findExtension(db, { donVi, form, period }))?.until ?? null;
    const deadline = deadlineOf({ donVi, period }, schedule, register.today, { extendedTo, lockDays });
    if (timeliness(deadline, register.day, () => 0).kind !== 'locked') continue;
    missing += 1;
    if (isYear) isYearReportMissing = true;
  }
  return { missingReports: missing, isYearReportMissing };
}

/** The day on which the first report of any unit came in. */
async function firstSent(db: Db | Tx): Promise<Day | null> {
  const first = await db
    .selectFrom('report')
    .select((report) => report.fn.min('first_sent_at').as('at'))
    .executeTakeFirst();
  return first?.at ? dayInVietnam(new Date(first.at)) : null;
}
