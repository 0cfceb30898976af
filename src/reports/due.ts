import { lateness } from '../calendar/days-late.ts';
import { loadNgayNghi } from '../calendar/ngay-nghi-store.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import type { Organisation } from '../cum-thi-dua/organisation.ts';
import type { Db, Tx } from '../db/tables.ts';
import type { Day } from '../lib/vn-time.ts';
import { loadMilestones, loadSetDays } from '../milestones/milestone-store.ts';
import { type Deadline, timeliness, type Timeliness } from './deadline.ts';
import { deadlineOf, type Schedule } from './due-day.ts';
import { findExtension } from './extension-store.ts';
import { readPeriodKey } from './period-key.ts';
import type { ReportKey } from './report.ts';
import type { ReportSettings } from './report-settings.ts';

/** The milestones, and the days off of the years around `year`. */
export async function loadSchedule(db: Db | Tx, year: number): Promise<Schedule> {
  return {
    milestones: await loadMilestones(db),
    setDays: await loadSetDays(db),
    calendar: workCalendar(await loadNgayNghi(db), year - 1, year + 2),
  };
}

/**
 * Until when a unit may send this report, with the extension it was granted; null for a report without a deadline. `organisation` is the
 * one of the day on which that is asked.
 */
export async function dueOf(
  db: Db | Tx,
  key: ReportKey,
  organisation: Organisation,
  { lockDays }: Pick<ReportSettings, 'lockDays'>,
): Promise<Deadline | null> {
  const year = readPeriodKey(key.period)?.year;
  if (year === undefined) return null;
  const extendedTo = (await findExtension(db, key))?.until ?? null;
  return deadlineOf(key, await loadSchedule(db, year), organisation, { extendedTo, lockDays });
}

/** How a report sent on a day stands to its deadline; days late are working days (rule X1 of the scoring table). */
export async function timelinessOn(db: Db | Tx, deadline: Deadline | null, day: Day): Promise<Timeliness> {
  const decided = await loadNgayNghi(db);
  return timeliness(deadline, day, (due, sent) => {
    const calendar = workCalendar(decided, Number(due.slice(0, 4)), Number(sent.slice(0, 4)));
    return lateness(calendar, due, sent).workingDays;
  });
}
