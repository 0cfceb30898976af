import { addDays, type Day, daysBetween } from '../lib/vn-time.ts';
import { isWorkingDay, type WorkCalendar } from './work-calendar.ts';

/** How late something came in, as people see it and as penalties count it; all 0 for in time. */
export interface Lateness {
  readonly days: number;
  /** Working days after the due day, up to and with the one on which it came. */
  readonly workingDays: number;
}

/** What is due on a rest day is still in time on that day; what comes in on a rest day counts with the working days before it. */
export function lateness(calendar: WorkCalendar, due: Day, came: Day): Lateness {
  let workingDays = 0;
  for (let day = addDays(due, 1); day <= came; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) workingDays += 1;
  return { days: Math.max(0, daysBetween(due, came)), workingDays };
}
