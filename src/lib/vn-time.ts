const VN_OFFSET_MS = 7 * 3_600_000;

/** A calendar day, `YYYY-MM-DD`, as people in Viet Nam see it. */
export type Day = string & { readonly __day?: never };

/** The day in Viet Nam (UTC+7, no summer time) at this moment. */
export function dayInVietnam(moment: Date): Day {
  return new Date(moment.getTime() + VN_OFFSET_MS).toISOString().slice(0, 10);
}

/** `2026-09-20` -> `20/09/2026`, the way dates are written to people. */
export function writeDay(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** `17:00 ngày 20/09/2026`, the hour and day in Viet Nam at this moment. */
export function writeMoment(moment: Date): string {
  const hour = new Date(moment.getTime() + VN_OFFSET_MS).toISOString().slice(11, 16);
  return `${hour} ngày ${writeDay(dayInVietnam(moment))}`;
}

/** `20/9/2026`'s parts as a Day; `undefined` when there is no such day (31/9, 30/2). */
export function makeDay(year: number, month: number, date: number): Day | undefined {
  const moment = new Date(Date.UTC(year, month - 1, date));
  const same = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return same ? moment.toISOString().slice(0, 10) : undefined;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The day so many days later; earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 0 for Sunday, 1 for Monday … 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay();
}
