import { addDays, type Day, weekdayOf } from '../lib/vn-time.ts';
import type { DayContext } from './read-day.ts';
import { one, type Reading, several } from './reading.ts';
import { dayOption } from './weekday.ts';

const WEEKDAYS: Readonly<Record<string, number>> = {
  '2': 1,
  hai: 1,
  '3': 2,
  ba: 2,
  '4': 3,
  tu: 3,
  '5': 4,
  nam: 4,
  '6': 5,
  sau: 5,
  '7': 6,
  bay: 6,
};
export const WEEKDAY = `(?:(?:thu |thu|t)(${Object.keys(WEEKDAYS).join('|')})|(chu nhat|cnhat|cn))`;
const ALONE = new RegExp(
  `^${WEEKDAY}(?: (?:cua )?(tuan nay|nay|tuan (?:sau|toi|ke|ke tiep|tiep theo) nua|tuan (?:sau|toi|ke|ke tiep|tiep theo)|toi|sau|toi day|tuan (?:truoc|roi|qua|vua roi)|truoc|vua roi|vua qua|roi))?$`,
);
const WEEK_FIRST = /^(tuan (?:nay|sau|toi|truoc)) (?:vao )?(.+)$/;

/** `thứ Sáu`, `t6 tuần sau`, `Chủ nhật này`, `tuần sau thứ Ba`; weeks begin on Monday. Null for anything else. */
export function weekdayDay(words: string, context: DayContext): Reading<Day> | null {
  const match = ALONE.exec(words.replace(WEEK_FIRST, '$2 $1'));
  if (!match) return null;
  const weekday = weekdayOfWord(match[1]);
  const { today, toward } = context;
  const inThisWeek = addDays(mondayOf(today), (weekday + 6) % 7);
  const which = match[3] ?? '';
  if (which.endsWith('nua')) return one(addDays(inThisWeek, 14));
  if (/^tuan (?:sau|toi|ke|tiep)/.test(which)) return one(addDays(inThisWeek, 7));
  if (which === 'tuan nay') return one(inThisWeek);
  const next = inThisWeek > today ? inThisWeek : addDays(inThisWeek, 7);
  if (which.startsWith('tuan ')) return one(addDays(inThisWeek, -7));
  if (/^(?:truoc|vua|roi)/.test(which)) return one(inThisWeek < today ? inThisWeek : addDays(inThisWeek, -7));
  if (which === 'nay') return one(inThisWeek >= today ? inThisWeek : next);
  if (which !== '') return one(next);
  if (toward === 'nearest') return one(nearestOf(inThisWeek, today));
  return several([...(inThisWeek === today ? [today] : []), next].map(dayOption));
}

/** The number of a weekday's word, 0 for Sunday; the word of `WEEKDAY`'s first group, none for Sunday. */
export function weekdayOfWord(word: string | undefined): number {
  return word === undefined ? 0 : WEEKDAYS[word]!;
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

function nearestOf(inThisWeek: Day, today: Day): Day {
  const distance = (weekdayOf(inThisWeek) - weekdayOf(today) + 7) % 7;
  return addDays(today, distance > 3 ? distance - 7 : distance);
}
