import { type Day, weekdayOf, writeDay } from '../lib/vn-time.ts';
import type { Option } from './reading.ts';

const NAMES = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** `thứ Sáu`, `Chủ nhật`. */
export function weekdayName(day: Day): string {
  return NAMES[weekdayOf(day)]!;
}

/** `thứ Sáu, 18/09/2026`. */
export function writeWeekday(day: Day): string {
  return `${weekdayName(day)}, ${writeDay(day)}`;
}

/** A day as a choice. */
export function dayOption(day: Day): Option<Day> {
  return { value: day, label: writeWeekday(day) };
}
