import { addDays, type Day, weekdayOf } from '../lib/vn-time.ts';
import { lunarDays } from './lunar-holidays.ts';
import type { DipNghi } from './ngay-nghi.ts';

/** A day off and the holiday it belongs to. */
export interface HolidayDay {
  readonly day: Day;
  readonly dip: DipNghi;
  /** Given for a holiday that fell on a weekend. */
  readonly isInLieu: boolean;
}

/**
 * A year's public holidays as they follow from the law (Bộ luật Lao động 45/2019/QH14, articles 111 and 112) while nothing else was decided:
 * of Tết the last day of the old year and four of the new one, of Quốc khánh the day that joins 2/9 to a weekend. A holiday on a weekend
 * is made up for on the next working day.
 */
export function publicHolidays(year: number): readonly HolidayDay[] {
  const lunar = lunarDays(year);
  const named: readonly (readonly [DipNghi, readonly Day[]])[] = [
    ['tet-duong-lich', [`${year}-01-01`]],
    ['tet', lunar === null ? [] : [-1, 0, 1, 2, 3].map((by) => addDays(lunar.tet, by))],
    ['gio-to', lunar === null ? [] : [lunar.gioTo]],
    ['chien-thang', [`${year}-04-30`]],
    ['quoc-te-lao-dong', [`${year}-05-01`]],
    ['quoc-khanh', quocKhanh(year)],
  ];
  const taken = new Set(named.flatMap(([, days]) => days));
  return named.flatMap(([dip, days]) =>
    days.flatMap((day): readonly HolidayDay[] => {
      const own: HolidayDay = { day, dip, isInLieu: false };
      if (!isWeekend(day)) return [own];
      let inLieu = addDays(day, 1);
      while (isWeekend(inLieu) || taken.has(inLieu)) inLieu = addDays(inLieu, 1);
      taken.add(inLieu);
      return [own, { day: inLieu, dip, isInLieu: true }];
    }),
  );
}

/** 2/9 with the day before it, or after it on a Monday and a Thursday, so that the days off touch a weekend. */
function quocKhanh(year: number): readonly Day[] {
  const day = `${year}-09-02`;
  return [0, 1, 4].includes(weekdayOf(day)) ? [day, addDays(day, 1)] : [addDays(day, -1), day];
}

export function isWeekend(day: Day): boolean {
  return weekdayOf(day) === 0 || weekdayOf(day) === 6;
}
