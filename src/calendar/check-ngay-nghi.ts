import { describePeriod, overlaps } from '../cum-thi-dua/period.ts';
import type { Problem } from '../cum-thi-dua/problem.ts';
import { addDays, daysBetween, writeDay } from '../lib/vn-time.ts';
import type { NgayNghi } from './ngay-nghi.ts';
import { isWeekend } from './public-holidays.ts';

/** No holiday is longer: more is a slip in a date. */
const LONGEST_DAYS = 20;

/** What is wrong among days off: far too long ones, days that are both off and worked, and make-up days that are worked anyway. */
export function checkNgayNghi(rows: readonly NgayNghi[]): readonly Problem[] {
  return rows.flatMap((row, index): readonly Problem[] => {
    const length = daysBetween(row.from, row.to) + 1;
    if (length > LONGEST_DAYS) {
      return [{ rows: [row], reason: `${length} ngày ${describePeriod(row)} là quá dài; hãy xem lại hai ngày này.` }];
    }
    const opposite = rows.slice(0, index).find((other) => other.sort !== row.sort && overlaps(row, other));
    if (opposite) {
      const reason = `Có ngày vừa nghỉ vừa làm bù (${describePeriod(row)} và ${describePeriod(opposite)}).`;
      return [{ rows: [row, opposite], reason }];
    }
    const days = Array.from({ length }, (_, by) => addDays(row.from, by));
    const worked = row.sort === 'lam-bu' ? days.find((day) => !isWeekend(day)) : undefined;
    if (worked === undefined) return [];
    return [
      { rows: [row], reason: `Ngày làm bù ${writeDay(worked)} không phải thứ Bảy hay Chủ nhật; hãy xem lại ngày này.` },
    ];
  });
}
