import { addDays, type Day, weekdayOf } from '../lib/vn-time.ts';
import { dayWords } from './day-words.ts';
import { edgeDay } from './edge-day.ts';
import { numericDay } from './numeric-day.ts';
import { type Reading, several, unreadable } from './reading.ts';
import { relativeDay } from './relative-day.ts';
import { dayOption } from './weekday.ts';
import { mondayOf, WEEKDAY, weekdayDay, weekdayOfWord } from './weekday-day.ts';

export interface DayContext {
  /** The day on which it was typed. */
  readonly today: Day;
  /** Which one a day without year is: the next one (a plan, a deadline), or the nearest, past or to come (something that was done). */
  readonly toward: 'next' | 'nearest';
}

const READERS = [numericDay, weekdayWithDate, relativeDay, weekdayDay, edgeDay, weekAlone];
const PART_OF_DAY = /^(?:(?:buoi )?(?:sang|trua|chieu|dem|toi)(?: som)? )(?=mai|nay|hom|ngay|thu|t\d|chu nhat|cn|\d)/;
const LUNAR = /\b(?:ram|am lich|tet|gieng|chap|mung \d+ am|al)\b/;

/** A day as people type it, with or without diacritics, the day before the month: `15/9`, `ngày 15 tháng 9`, `mai`, `thứ Sáu tuần sau`. */
export function readDay(text: string, context: DayContext): Reading<Day> {
  return readDayWords(dayWords(text), context);
}

/** The same for what `dayWords` made of the text. */
export function readDayWords(words: string, context: DayContext): Reading<Day> {
  if (LUNAR.test(words)) {
    return unreadable('Trợ lý chỉ dùng ngày dương lịch. Anh/chị ghi ngày dương, ví dụ 15/9.');
  }
  const plain = words.replace(PART_OF_DAY, '').replace(/^nay$/, 'hom nay');
  for (const read of READERS) {
    const reading = read(plain, context);
    if (reading !== null) return reading;
  }
  return unreadable('Trợ lý chưa hiểu ngày này. Anh/chị ghi như 15/9, 15/09/2026, mai hoặc thứ Sáu tuần sau.');
}

const WITH_DATE = new RegExp(`^${WEEKDAY} (?:la )?((?:ngay |mung )?\\d.*)$`);

/** `thứ Sáu 18/9`: when the date is another weekday, somebody has to say which of the two is meant. */
function weekdayWithDate(words: string, context: DayContext): Reading<Day> | null {
  const match = WITH_DATE.exec(words);
  const reading = match === null ? null : numericDay(match[3]!, context);
  if (match === null || reading === null || reading.kind !== 'one') return reading;
  const weekday = weekdayOfWord(match[1]);
  if (weekdayOf(reading.value) === weekday) return reading;
  const meant = addDays(mondayOf(reading.value), (weekday + 6) % 7);
  return several([reading.value, meant].map(dayOption));
}

/** `tuần sau` says no day: its working days are offered. */
function weekAlone(words: string, { today }: DayContext): Reading<Day> | null {
  const match = /^(?:trong )?tuan (nay|sau|toi)$/.exec(words);
  if (!match) return null;
  const monday = addDays(mondayOf(today), match[1] === 'nay' ? 0 : 7);
  const days = [0, 1, 2, 3, 4].map((by) => addDays(monday, by)).filter((day) => day >= today);
  return days.length === 0 ? null : several(days.map(dayOption));
}
