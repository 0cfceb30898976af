import { type Day, makeDay } from '../../lib/vn-time.ts';

const WRITTEN =
  /(?<!\d)(\d{1,2})(?:\s*tháng\s*(\d{1,2})\s*(?:năm|,)\s*(\d{4})|\s?([/.-])\s?(\d{1,2})\s?\4\s?(\d{4}))(?!\d)/giu;

/** Every day written out in a text, day first, in order: `15 tháng 01 năm 2026`, `15/01/2026`, `15.1.2026`. One that does not exist (31/9) is left out. */
export function findDays(text: string): readonly { readonly day: Day; readonly index: number }[] {
  return [...text.matchAll(WRITTEN)].flatMap((match) => {
    const [, date, month, year, , shortMonth, shortYear] = match;
    const day = makeDay(Number(year ?? shortYear), Number(month ?? shortMonth), Number(date));
    return day === undefined ? [] : [{ day, index: match.index }];
  });
}

/** The first day in a text; null when there is none. */
export function firstDay(text: string): Day | null {
  return findDays(text)[0]?.day ?? null;
}

/** The day before or after by `days`. */
export function shiftDay(day: Day, days: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
