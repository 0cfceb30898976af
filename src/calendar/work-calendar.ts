import { addDays, type Day, makeDay } from '../lib/vn-time.ts';
import { DIP_NGHI, type NgayNghi } from './ngay-nghi.ts';
import { isWeekend, publicHolidays } from './public-holidays.ts';

/** Which days an office works. */
export interface WorkCalendar {
  /** Holidays and what they are. */
  readonly off: ReadonlyMap<Day, string>;
  /** Weekend days that are worked in exchange for others. */
  readonly worked: ReadonlySet<Day>;
}

/** The calendar of the years from `first` to `last`: holidays by law, and in their place what was decided for a year. */
export function workCalendar(decided: readonly NgayNghi[], first: number, last: number): WorkCalendar {
  const off = new Map<Day, string>();
  for (let year = first; year <= last; year += 1) {
    const own = decided.filter((row) => row.dip !== 'khac' && row.sort === 'nghi' && yearOf(row) === year);
    for (const { day, dip, isInLieu } of publicHolidays(year)) {
      if (own.some((row) => row.dip === dip)) continue;
      off.set(day, isInLieu ? `nghỉ bù ${DIP_NGHI[dip]}` : DIP_NGHI[dip]);
    }
  }
  const worked = new Set<Day>();
  for (const row of decided) {
    for (const day of daysOf(row)) {
      if (row.sort === 'lam-bu') worked.add(day);
      else off.set(day, row.dip === 'khac' ? row.note || 'ngày nghỉ' : DIP_NGHI[row.dip]);
    }
  }
  for (const day of worked) off.delete(day);
  return { off, worked };
}

export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  return calendar.worked.has(day) || (!calendar.off.has(day) && !isWeekend(day));
}

/** Why nobody works on a day: `Chủ nhật`, `thứ Bảy`, `Tết Nguyên đán`; null for a working day. */
export function restName(calendar: WorkCalendar, day: Day): string | null {
  if (isWorkingDay(calendar, day)) return null;
  return calendar.off.get(day) ?? (new Date(Date.parse(day)).getUTCDay() === 0 ? 'Chủ nhật' : 'thứ Bảy');
}

/** The day itself when it is worked, else the last working day before it. */
export function workingDayUpTo(calendar: WorkCalendar, day: Day): Day {
  let found = day;
  while (!isWorkingDay(calendar, found)) found = addDays(found, -1);
  return found;
}

/** The `count`th working day after a day, or before it for a negative number; the day itself for 0. */
export function addWorkingDays(calendar: WorkCalendar, day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let found = day;
  for (let left = Math.abs(count); left > 0;) {
    found = addDays(found, step);
    if (isWorkingDay(calendar, found)) left -= 1;
  }
  return found;
}

export function lastWorkingDayOfMonth(calendar: WorkCalendar, year: number, month: number): Day {
  const next = month === 12 ? makeDay(year + 1, 1, 1) : makeDay(year, month + 1, 1);
  return workingDayUpTo(calendar, addDays(next!, -1));
}

function daysOf({ from, to }: NgayNghi): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Tết Dương lịch may begin on the last days of the year before. */
function yearOf({ from, dip }: NgayNghi): number {
  return Number(from.slice(0, 4)) + (dip === 'tet-duong-lich' && from.slice(5, 7) === '12' ? 1 : 0);
}
