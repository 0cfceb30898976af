import { addDays, type Day, makeDay } from '../lib/vn-time.ts';
import { NUMBER, numberOf } from './day-words.ts';
import type { DayContext } from './read-day.ts';
import { one, type Reading } from './reading.ts';

const NAMED: readonly (readonly [number, RegExp])[] = [
  [0, /^(?:(?:ngay )?(?:hom|bua) nay|nay)$/],
  [1, /^(?:(?:ngay|bua|hom) )?mai$/],
  [2, /^(?:(?:ngay|bua) kia|(?:ngay )?mot)$/],
  [-1, /^(?:(?:hom|bua|ngay) )?qua$/],
  [-2, /^(?:hom|bua) kia$/],
];
const COUNTED = new RegExp(`^(?:(?:sau|con) )?(${NUMBER}) (ngay|hom|bua|tuan|thang)(?: (nua|sau|toi|truoc))?$`);

/** `hôm nay`, `mai`, `mốt`, `3 ngày nữa`, `2 tuần nữa`; null for anything else. */
export function relativeDay(words: string, { today }: DayContext): Reading<Day> | null {
  const named = NAMED.find(([, pattern]) => pattern.test(words));
  if (named) return one(addDays(today, named[0]));
  const counted = COUNTED.exec(words);
  const isCounted = counted?.[3] !== undefined || words.startsWith('sau ') || words.startsWith('con ');
  if (!counted || !isCounted) return null;
  const count = numberOf(counted[1]!) * (counted[3] === 'truoc' ? -1 : 1);
  if (counted[2] === 'thang') return one(addMonths(today, count));
  return one(addDays(today, counted[2] === 'tuan' ? 7 * count : count));
}

/** The same date of another month, or that month's last day when it is shorter. */
function addMonths(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const date = Number(day.slice(8));
  return makeDay(year, month, date) ?? addDays(makeDay(year, month + 1, 1)!, -1);
}
