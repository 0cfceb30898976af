import { addDays, type Day, dayInVietnam } from '../lib/vn-time.ts';
import { type ClockTime, clockTime, clockTimeAt, momentAt } from './clock-time.ts';
import { isWorkingDay, type WorkCalendar, workingDayUpTo } from './work-calendar.ts';

/** When the bot may speak by itself. */
export interface Hours {
  /** From here on it is quiet … */
  readonly quietFrom: ClockTime;
  /** … until this time of the next day. */
  readonly quietTo: ClockTime;
  /** When reminders go out, unless the person chose another time. */
  readonly remindAt: ClockTime;
}

export const DEFAULT_HOURS: Hours = { quietFrom: clockTime(19), quietTo: clockTime(7), remindAt: clockTime(8) };

export function isQuiet(hours: Hours, moment: Date): boolean {
  const time = clockTimeAt(moment);
  return time < hours.quietTo || time >= hours.quietFrom;
}

/** A working day, and not in the quiet hours. */
export function maySpeak(calendar: WorkCalendar, hours: Hours, moment: Date): boolean {
  return isWorkingDay(calendar, dayInVietnam(moment)) && !isQuiet(hours, moment);
}

/** The time at which a person is reminded: their own one, moved to the edge when it lies in the quiet hours. */
export function reminderTime(hours: Hours, own: ClockTime | null): ClockTime {
  const time = own ?? hours.remindAt;
  if (time < hours.quietTo) return hours.quietTo;
  return time >= hours.quietFrom ? hours.quietFrom - 30 : time;
}

/** When a reminder for a day goes out: at the person's time on that day, or on the last working day before it. Never later. */
export function reminderMoment(calendar: WorkCalendar, hours: Hours, day: Day, own: ClockTime | null): Date {
  return momentAt(workingDayUpTo(calendar, day), reminderTime(hours, own));
}

/**
 * The moment itself when the bot may speak then; else the person's time on the last working day at or before it. Never later: what is moved
 * can't pass its deadline.
 */
export function workingMomentBefore(
  calendar: WorkCalendar,
  hours: Hours,
  moment: Date,
  own: ClockTime | null = null,
): Date {
  if (maySpeak(calendar, hours, moment)) return moment;
  const day = dayInVietnam(moment);
  const sameDay = reminderMoment(calendar, hours, day, own);
  return sameDay <= moment ? sameDay : reminderMoment(calendar, hours, addDays(day, -1), own);
}

/** The first moment from `moment` on at which the bot may speak. */
export function workingMomentAfter(calendar: WorkCalendar, hours: Hours, moment: Date): Date {
  if (maySpeak(calendar, hours, moment)) return moment;
  let day = dayInVietnam(moment);
  if (clockTimeAt(moment) >= hours.quietTo) day = addDays(day, 1);
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return momentAt(day, hours.quietTo);
}
