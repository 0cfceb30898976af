import { type Day, makeDay, writeDay } from '../lib/vn-time.ts';
import { chooseDay } from './choose-day.ts';
import type { DayContext } from './read-day.ts';
import { one, type Reading, several, unreadable } from './reading.ts';
import { dayOption } from './weekday.ts';

const YEAR_WORD = '(?: nam (?<word>nay|sau|toi|ngoai|truoc))?';
const SIGNS = new RegExp(
  `^(?:ngay )?(?<date>\\d{1,2}) ?(?<sign>[/.-]) ?(?<month>\\d{1,2})(?:(?: ?\\k<sign> ?| nam | )(?<year>\\d{4}|\\d{2}))?${YEAR_WORD}$`,
);
const IN_WORDS = new RegExp(
  `^(?:ngay |mung |mong )?(?<date>\\d{1,2}) ?(?:thang|t|/thang) ?(?<month>\\d{1,2})(?:(?: ?[/-] ?| nam | )(?<year>\\d{4}|\\d{2}))?${YEAR_WORD}$`,
);
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const RUN_TOGETHER = /^(\d{2})(\d{2})(\d{4})$/;
const DATE_ALONE = /^(?:(?:ngay|mung|mong) )?(\d{1,2})(?: (?:thang )?(nay|toi|sau|truoc))?$/;

/** `15/9`, `15-9-26`, `ngày 15 tháng 9 năm 2026`, `2026-09-15`, `ngày 15`; null when it is not written in figures. */
export function numericDay(words: string, context: DayContext): Reading<Day> | null {
  const yearFirst = YEAR_FIRST.exec(words);
  if (yearFirst) return dated(Number(yearFirst[3]), Number(yearFirst[2]), Number(yearFirst[1]), context);
  const together = RUN_TOGETHER.exec(words);
  if (together) return dated(Number(together[1]), Number(together[2]), Number(together[3]), context);
  const named = (SIGNS.exec(words) ?? IN_WORDS.exec(words))?.groups;
  if (named) {
    const { date, month, year, word } = named;
    return dated(Number(date), Number(month), yearOf(year, word, context), context);
  }
  const alone = DATE_ALONE.exec(words);
  return alone ? dateAlone(Number(alone[1]), alone[2], words, context) : null;
}

/** A date of this month or the next when no month is told. */
function dateAlone(date: number, which: string | undefined, words: string, context: DayContext): Reading<Day> {
  const { today } = context;
  const isNamed = /^(?:ngay|mung|mong) /.test(words);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const shift = which === undefined ? undefined : { nay: 0, toi: 1, sau: 1, truoc: -1 }[which];
  if (shift !== undefined && words.includes('thang')) return ofMonth(date, year, month + shift);
  const days = [-1, 0, 1, 2].flatMap((by) => monthDay(year, month + by, date) ?? []);
  if (days.length === 0) return noSuchDay(date, month, year);
  const coming = days.filter((day) => day >= today);
  if (!isNamed) return several(coming.slice(0, 2).map(dayOption));
  return one(chooseDay(days, context));
}

function ofMonth(date: number, year: number, month: number): Reading<Day> {
  const day = monthDay(year, month, date);
  if (day !== undefined) return one(day);
  const first = monthDay(year, month, 1)!;
  return noSuchDay(date, Number(first.slice(5, 7)), Number(first.slice(0, 4)));
}

function dated(date: number, month: number, year: number | null, context: DayContext): Reading<Day> {
  const { today, toward } = context;
  if (month < 1 || month > 12) {
    const turned = date >= 1 && date <= 12 && month <= 31 ? ` Ngày ghi trước, tháng ghi sau: ${month}/${date}.` : '';
    return unreadable(`Không có tháng ${month}.${turned || ' Anh/chị ghi lại, ví dụ 15/9.'}`);
  }
  const now = Number(today.slice(0, 4));
  if (year !== null) {
    if (year < 2000 || year > 2100) return unreadable(`Năm ${year} có vẻ nhầm. Anh/chị ghi lại, ví dụ 15/09/${now}.`);
    const day = makeDay(year, month, date);
    return day === undefined ? noSuchDay(date, month, year) : one(day);
  }
  const days = [now - 1, now, now + 1].flatMap((candidate) => makeDay(candidate, month, date) ?? []);
  const coming = days.filter((day) => day >= today);
  if (toward === 'next' ? coming.length === 0 : days.length === 0) {
    const end = makeDay(now, month, 28)!;
    return noSuchDay(date, month, toward === 'next' && end < today ? now + 1 : now);
  }
  return one(chooseDay(days, context));
}

function noSuchDay(date: number, month: number, year: number): Reading<Day> {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const named = month === 2 ? `Tháng 2 năm ${year}` : `Tháng ${month}`;
  const what = date < 1 || date > 31 ? `Không có ngày ${date}.` : `${named} chỉ có ${length} ngày.`;
  return unreadable(`${what} Anh/chị ghi lại, ví dụ ${writeDay(makeDay(year, month, Math.min(15, length))!)}.`);
}

function yearOf(figures: string | undefined, word: string | undefined, { today }: DayContext): number | null {
  if (figures !== undefined) return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
  if (word === undefined) return null;
  return Number(today.slice(0, 4)) + ({ nay: 0, sau: 1, toi: 1, ngoai: -1, truoc: -1 }[word] ?? 0);
}

/** Months below 1 and above 12 are those of the years around. */
function monthDay(year: number, month: number, date: number): Day | undefined {
  const index = year * 12 + month - 1;
  return makeDay(Math.floor(index / 12), (index % 12) + 1, date);
}
