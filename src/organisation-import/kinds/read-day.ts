import { type Day, makeDay } from '../../lib/vn-time.ts';

const DAY_FIRST = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** `31/12/2026`, `31-12-2026`, `31.12.2026` or `2026-12-31` -> a day; null when there is no such day (31/02) or year (1900 to 2100). */
export function readDay(text: string): Day | null {
  const dayFirst = DAY_FIRST.exec(text);
  const [, year, month, date] = dayFirst
    ? [dayFirst[0], dayFirst[3], dayFirst[2], dayFirst[1]]
    : (YEAR_FIRST.exec(text) ?? []);
  if (year === undefined || !isYear(year)) return null;
  return makeDay(Number(year), Number(month), Number(date)) ?? null;
}

export function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= 1900 && Number(text) <= 2100;
}
