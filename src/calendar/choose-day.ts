import { type Day, daysBetween } from '../lib/vn-time.ts';
import type { DayContext } from './read-day.ts';

/** Of the days that one may mean, in their order, the next one from today or the nearest to it; the last one when none is to come. */
export function chooseDay(days: readonly Day[], { today, toward }: DayContext): Day {
  if (toward === 'next') return days.find((day) => day >= today) ?? days.at(-1)!;
  const distance = (day: Day): number => Math.abs(daysBetween(today, day));
  return days.reduce((best, day) => (distance(day) < distance(best) ? day : best));
}
