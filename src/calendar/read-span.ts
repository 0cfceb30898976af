import type { Day } from '../lib/vn-time.ts';
import type { DayContext } from './read-day.ts';
import { type Reading, unreadable } from './reading.ts';

/** From one day to another, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** A span of days as people type it: `5-9/5`, `từ 28/12 đến 3/1`, `mai đến hết tuần`; one day is a span of one. */
export function readSpan(_text: string, _context: DayContext): Reading<DaySpan> {
  return unreadable('Anh/chị ghi như 5-9/5 hoặc từ 28/12 đến 3/1.');
}
