import { addDays, type Day } from '../../lib/vn-time.ts';
import { type DuePeriod, duePeriods, type Schedule } from '../due-day.ts';
import type { Organisation } from '../../cum-thi-dua/organisation.ts';

/**
 * The period that concerns a unit now: the first one, by due day, that can still be sent without an extension; null when the calendar
 * asks for no report.
 */
export function currentPeriod(
  donVi: string,
  schedule: Schedule,
  organisation: Organisation,
  { day, lockDays }: { readonly day: Day; readonly lockDays: number },
): DuePeriod | null {
  const year = Number(day.slice(0, 4));
  const periods = [year - 1, year, year + 1].flatMap((one) => duePeriods(one, donVi, schedule, organisation));
  return (
    periods.toSorted((a, b) => a.due.localeCompare(b.due)).find(({ due }) => day <= addDays(due, lockDays)) ?? null
  );
}
