import { type Day, daysBetween, makeDay } from '../lib/vn-time.ts';
import { asSpan, between, type DaySpan, lastDay, SPAN_EXAMPLE, withoutHet, writeSpan } from './day-span.ts';
import { numericDay } from './numeric-day.ts';
import { type DayContext, readDayWords } from './read-day.ts';
import { one, type Option, type Reading, several, unreadable } from './reading.ts';
import { writeWeekday } from './weekday.ts';

const JOINTS = / (?:cho )?(?:den|toi)(?= )| va(?= )| ?-+>? ?/g;
const TWO_NUMBERS = /^(\d{1,2}) ?- ?(\d{1,2})$/;

/** `5-9` is the 5th of September as well as the 5th to the 9th. */
export function dayOrSpan(words: string, context: DayContext): Reading<DaySpan> | null {
  const match = TWO_NUMBERS.exec(words);
  if (!match) return null;
  const asDay = numericDay(words, context);
  const last = numericDay(`ngay ${match[2]}`, context);
  const from = last?.kind === 'one' ? sameMonth(Number(match[1]), last.value) : undefined;
  const options: Option<DaySpan>[] = [
    ...(asDay?.kind === 'one' ? [{ from: asDay.value, to: asDay.value }] : []),
    ...(from !== undefined && last?.kind === 'one' && from < last.value ? [{ from, to: last.value }] : []),
  ].map((span) => ({ value: span, label: span.from === span.to ? writeWeekday(span.from) : writeSpan(span) }));
  return options.length === 0 ? null : several(options);
}

/** Two days with a joint between them; the first joint at which both sides are days is the one. */
export function joinedSpan(words: string, context: DayContext): Reading<DaySpan> | null {
  let trouble: Reading<DaySpan> | null = null;
  if (numericDay(words, context)?.kind === 'one') return null;
  for (const joint of words.matchAll(JOINTS)) {
    const [left, right] = [words.slice(0, joint.index), words.slice(joint.index + joint[0].length).trim()];
    if (left === '' || right === '') continue;
    const span = join(left, right, context);
    if (span.kind === 'unreadable') trouble ??= span;
    else if (joint[0] !== ' va' || (span.kind === 'one' && daysBetween(span.value.from, span.value.to) === 1))
      return span;
  }
  return trouble;
}

function join(left: string, right: string, context: DayContext): Reading<DaySpan> {
  if (numericDay(withoutHet(right), context) === null) {
    const start = readDayWords(left, context);
    return start.kind === 'one'
      ? between(start.value, lastDay(right, { today: start.value, toward: 'next' }))
      : asSpan(start);
  }
  const end = lastDay(right, context);
  if (end.kind !== 'one') return asSpan(end);
  const start = startBefore(left, end.value, context);
  return start.kind === 'one' ? between(start.value, end) : asSpan(start);
}

/** A first day without month or year is read from the last one: a span may have begun before today. */
function startBefore(left: string, to: Day, context: DayContext): Reading<Day> {
  if (/^(?:ngay )?\d{1,2}$/.test(left)) {
    const day = sameMonth(Number(left.replace('ngay ', '')), to);
    return day === undefined
      ? unreadable(`Không có ngày ${left} tháng ${Number(to.slice(5, 7))}. ${SPAN_EXAMPLE}`)
      : one(day);
  }
  return numericDay(left, context) === null
    ? readDayWords(left, context)
    : readDayWords(left, { today: to, toward: 'nearest' });
}

function sameMonth(date: number, day: Day): Day | undefined {
  return makeDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), date);
}
