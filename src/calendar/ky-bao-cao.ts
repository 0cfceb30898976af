import { addDays, type Day, makeDay, writeDay } from '../lib/vn-time.ts';

/** A sort of reporting period; `6T2` are the last six months. */
export type Ky = 'Q1' | 'Q2' | 'Q3' | 'Q4' | '6T' | '6T2' | '9T' | 'NAM';

/** A reporting period: the third quarter of 2026. */
export interface KyBaoCao {
  readonly ky: Ky;
  readonly nam: number;
}

/** How a period is named to people. */
export const KY_NAMES: Readonly<Record<Ky, string>> = {
  Q1: 'quý I',
  Q2: 'quý II',
  Q3: 'quý III',
  Q4: 'quý IV',
  '6T': '6 tháng đầu năm',
  '6T2': '6 tháng cuối năm',
  '9T': '9 tháng',
  NAM: 'năm',
};

/**
 * Where periods begin and end: on the 15th, as NĐ 09/2019/NĐ-CP article 12 sets it for state bodies (a year is 15/12 to 14/12), or with the
 * months of the calendar.
 */
export type KyWindows = 'ngay-15' | 'theo-lich';

/** The months over which a period goes, first and last. */
const MONTHS: Readonly<Record<Ky, readonly [number, number]>> = {
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  '6T': [1, 6],
  '6T2': [7, 12],
  '9T': [1, 9],
  NAM: [1, 12],
};

/** The first and the last day whose figures belong to a period. */
export function windowOf({ ky, nam }: KyBaoCao, windows: KyWindows): { readonly from: Day; readonly to: Day } {
  const [first, last] = MONTHS[ky];
  switch (windows) {
    case 'ngay-15':
      return { from: dayOf(nam, first - 1, 15), to: dayOf(nam, last, 14) };
    case 'theo-lich':
      return { from: dayOf(nam, first, 1), to: addDays(dayOf(nam, last + 1, 1), -1) };
  }
}

/** `quý III năm 2026`, `năm 2026`. */
export function writeKy({ ky, nam }: KyBaoCao): string {
  return ky === 'NAM' ? `năm ${nam}` : `${KY_NAMES[ky]} năm ${nam}`;
}

/** `từ 15/06/2026 đến 14/09/2026`. */
export function writeWindow(period: KyBaoCao, windows: KyWindows): string {
  const { from, to } = windowOf(period, windows);
  return `từ ${writeDay(from)} đến ${writeDay(to)}`;
}

/** The period that a day's figures belong to, among quarters. */
export function quarterOn(day: Day, windows: KyWindows): KyBaoCao {
  const year = Number(day.slice(0, 4));
  const near = [year, year + 1].flatMap((nam) => (['Q1', 'Q2', 'Q3', 'Q4'] as const).map((ky) => ({ ky, nam })));
  return near.find((period) => day <= windowOf(period, windows).to)!;
}

/** Month 0 is December of the year before, 13 January of the year after. */
function dayOf(year: number, month: number, date: number): Day {
  if (month < 1) return makeDay(year - 1, month + 12, date)!;
  return month > 12 ? makeDay(year + 1, month - 12, date)! : makeDay(year, month, date)!;
}
