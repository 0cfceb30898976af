import { type Reading, unreadable } from './reading.ts';

/** A moment to come as people type it: `14h30`, `2 giờ chiều`, `8h sáng mai`, `30 phút nữa`. */
export function readMoment(_text: string, _now: Date): Reading<Date> {
  return unreadable('Anh/chị ghi giờ như 14h hoặc 8h sáng mai.');
}
