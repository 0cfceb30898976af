import { addDays, type Day, daysBetween, makeDay } from '../lib/vn-time.ts';
import { chooseDay } from './choose-day.ts';
import type { DayContext } from './read-day.ts';
import { one, type Reading, several } from './reading.ts';
import { dayOption } from './weekday.ts';
import { mondayOf } from './weekday-day.ts';

const EDGE = '(?:ngay )?(dau|giua|cuoi|het)(?: cung)?(?: cua)?';
const YEAR = '(?:(?: nam |/| )(\\d{4}|nay|sau|toi|truoc|ngoai))?';
const MONTH = new RegExp(`^${EDGE} (?:thang|t) ?(\\d{1,2}|nay|sau|toi|truoc)?${YEAR}$`);
const QUARTER = new RegExp(`^${EDGE} (?:quy|qui|q) ?(iii|ii|iv|i|[1-4]|mot|hai|ba|tu|bon|nay|sau|toi|truoc)?${YEAR}$`);
const WHOLE_YEAR = new RegExp(`^${EDGE} nam(?: (\\d{4}|nay|sau|toi|truoc|ngoai))?$`);
const WEEK = new RegExp(`^${EDGE} tuan(?: (nay|sau|toi))?$`);
const QUARTERS: Readonly<Record<string, number>> = { i: 1, mot: 1, ii: 2, hai: 2, iii: 3, ba: 3, iv: 4, tu: 4, bon: 4 };
const SHIFTS: Readonly<Record<string, number>> = { nay: 0, sau: 1, toi: 1, truoc: -1, ngoai: -1 };

type Edge = 'first' | 'middle' | 'last';

/** The first, middle or last day of a week, month, quarter or year: `cuối tháng 3`, `đầu quý`, `hết năm`; null for anything else. */
export function edgeDay(words: string, context: DayContext): Reading<Day> | null {
  const week = WEEK.exec(words);
  if (week) return weekEdge(week[1]!, week[2] === undefined ? 0 : SHIFTS[week[2]]!, context.today);
  const year = WHOLE_YEAR.exec(words);
  if (year) return one(pick(12, edgeOf(year[1]!), undefined, year[2], context)!);
  const month = MONTH.exec(words);
  if (month) {
    const day = pick(1, edgeOf(month[1]!), month[2], month[3], context);
    if (day === null) return null;
    // Without diacritics "thang sau" is next month as well as June.
    if (month[2] === 'sau') return several([day, pick(1, edgeOf(month[1]!), '6', month[3], context)!].map(dayOption));
    return one(day);
  }
  const quarter = QUARTER.exec(words);
  if (!quarter) return null;
  const number = quarter[2] === undefined ? undefined : String(QUARTERS[quarter[2]] ?? quarter[2]);
  return one(pick(3, edgeOf(quarter[1]!), number, quarter[3], context)!);
}

function edgeOf(word: string): Edge {
  if (word === 'dau') return 'first';
  return word === 'giua' ? 'middle' : 'last';
}

/** The edge of the part meant, `length` months long; null for a number that is none (month 13). */
function pick(
  length: 1 | 3 | 12,
  edge: Edge,
  which: string | undefined,
  year: string | undefined,
  context: DayContext,
): Day | null {
  const [thisYear, thisMonth] = [Number(context.today.slice(0, 4)), Number(context.today.slice(5, 7))];
  const perYear = 12 / length;
  const current = Math.floor((thisYear * 12 + thisMonth - 1) / length);
  const at = (part: number): Day => edgeDayOf(part * length, length, edge);
  const wantedYear = year === undefined ? null : year in SHIFTS ? thisYear + SHIFTS[year]! : Number(year);
  if (which !== undefined && which in SHIFTS) return at(current + SHIFTS[which]!);
  if (which !== undefined) {
    const number = Number(which);
    if (number < 1 || number > perYear) return null;
    if (wantedYear !== null) return at(wantedYear * perYear + number - 1);
    return chooseDay(
      [-1, 0, 1].map((by) => at((thisYear + by) * perYear + number - 1)),
      context,
    );
  }
  if (wantedYear !== null && length === 12) return at(wantedYear);
  return chooseDay(
    [-1, 0, 1].map((by) => at(current + by)),
    context,
  );
}

/** `month` counts from year 0. */
function edgeDayOf(month: number, length: number, edge: Edge): Day {
  const first = (index: number): Day => makeDay(Math.floor(index / 12), (index % 12) + 1, 1)!;
  const [start, end] = [first(month), addDays(first(month + length), -1)];
  if (edge === 'middle')
    return length === 1 ? addDays(start, 14) : addDays(start, Math.floor(daysBetween(start, end) / 2));
  return edge === 'first' ? start : end;
}

/** A week's end is Friday for an office and Sunday for the calendar: that is asked. */
function weekEdge(word: string, weeks: number, today: Day): Reading<Day> {
  const monday = addDays(mondayOf(today), 7 * weeks);
  const days = (...which: readonly number[]) => several(which.map((by) => dayOption(addDays(monday, by))));
  switch (word) {
    case 'dau':
      return one(monday < today ? addDays(monday, 7) : monday);
    case 'giua':
      return days(2, 1, 3);
    case 'cuoi':
      return days(4, 5, 6);
    default:
      return days(4, 6);
  }
}
