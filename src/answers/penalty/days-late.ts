import { addDays, type Day, daysBetween, weekdayOf } from '../../lib/vn-time.ts';

export interface DaysLate {
  /** The first day that is too late. */
  readonly from: Day;
  readonly days: number;
  /** Mondays to Fridays among them; public holidays are not known here. */
  readonly workingDays: number;
}

/** How late a day is: counted from the day behind the due day up to and with the day itself. */
export function daysLate(due: Day, day: Day): DaysLate {
  const days = Math.max(daysBetween(due, day), 0);
  const each = Array.from({ length: days }, (_, at) => addDays(due, at + 1));
  return { from: addDays(due, 1), days, workingDays: each.filter((one) => weekdayOf(one) % 6 !== 0).length };
}
