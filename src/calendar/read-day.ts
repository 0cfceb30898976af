import type { Day } from '../lib/vn-time.ts';
import { type Reading, unreadable } from './reading.ts';

export interface DayContext {
  /** The day on which it was typed. */
  readonly today: Day;
  /** Which one a day without year is: the next one (a plan, a deadline), or the nearest, past or to come (something that was done). */
  readonly toward: 'next' | 'nearest';
}

/** A day as people type it, with or without diacritics, the day before the month: `15/9`, `ngày 15 tháng 9`, `mai`, `thứ Sáu tuần sau`. */
export function readDay(_text: string, _context: DayContext): Reading<Day> {
  return unreadable('Anh/chị ghi ngày như 15/9 hoặc 15/09/2026.');
}
