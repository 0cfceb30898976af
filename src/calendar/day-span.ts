import { type Day, writeDay } from '../lib/vn-time.ts';
import type { DayContext } from './read-day.ts';
import { readDayWords } from './read-day.ts';
import { mapReading, one, type Reading, unreadable } from './reading.ts';

/** From one day to another, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** `từ 28/12/2026 đến 03/01/2027`, or the one day. */
export function writeSpan({ from, to }: DaySpan): string {
  return from === to ? writeDay(from) : `từ ${writeDay(from)} đến ${writeDay(to)}`;
}

/** What to write when a span is not understood. */
export const SPAN_EXAMPLE = 'Anh/chị ghi như 5-9/5 hoặc từ 28/12 đến 3/1.';

export function between(from: Day, end: Reading<Day>): Reading<DaySpan> {
  if (end.kind === 'one' && end.value < from) {
    return unreadable(`Ngày đầu ${writeDay(from)} lại sau ngày cuối ${writeDay(end.value)}. ${SPAN_EXAMPLE}`);
  }
  return mapReading(end, (to) => ({ from, to }));
}

export function asSpan(reading: Reading<Day>): Reading<DaySpan> {
  return mapReading(reading, (day) => ({ from: day, to: day }));
}

/** The end of a week is its Sunday here: who is away to the end of the week is not back on Saturday. */
export function lastDay(words: string, context: DayContext): Reading<Day> {
  const reading = readDayWords(withoutHet(words), context);
  return reading.kind === 'several' && /^(?:het|cuoi) tuan/.test(words) ? one(reading.options.at(-1)!.value) : reading;
}

/** `hết ngày 9/5` ends on that day; `hết tháng` keeps its word. */
export function withoutHet(words: string): string {
  return words.replace(/^het (?:ngay )?(?=\d|mai|hom|thu|t\d|chu nhat|cn|cuoi|tuan (?:sau|toi)$)/, '');
}
