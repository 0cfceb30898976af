import { type Day, writeDay } from '../lib/vn-time.ts';
import type { DonVi } from './don-vi.ts';
import { contains, dayAfter, describePeriod } from './period.ts';
import { findOverlaps, type Problem } from './problem.ts';

/** What is wrong among units: one code twice at a time, or a merger that leads nowhere. */
export function checkUnits(units: readonly DonVi[]): readonly Problem[] {
  return [
    ...findOverlaps(
      units,
      ({ code }) => code,
      ({ code }, other) =>
        `Mã đơn vị ${code} đã dùng cho “${other.name}” ${describePeriod(other)}. Nếu là đơn vị đổi tên, hãy ghi “Đến ngày” cho tên cũ; nếu là đơn vị khác, hãy đặt mã khác.`,
    ),
    ...units.flatMap((unit) => {
      const reason = checkMerger(units, unit);
      return reason === null ? [] : [{ rows: [unit], reason }];
    }),
  ];
}

function checkMerger(units: readonly DonVi[], unit: DonVi): string | null {
  const { code, to, mergedInto } = unit;
  if (mergedInto === null) return null;
  if (to === null)
    return `Đơn vị ${code} nhập vào ${mergedInto} thì cần ghi “Đến ngày” là ngày cuối cùng trước khi nhập.`;
  if (mergedInto === code) return `Đơn vị ${code} không thể nhập vào chính mình.`;
  if (units.some((other) => other.code === code && other.from > to)) {
    return `Đơn vị ${code} đã nhập vào ${mergedInto} nhưng vẫn có dòng sau ngày ${writeDay(to)}. Hãy bỏ một trong hai.`;
  }
  return notThere(units, mergedInto, dayAfter(to));
}

/** Why no unit of this code can be referred to on a day; null when it is there. */
export function notThere(units: readonly DonVi[], code: string, day: Day): string | null {
  const known = units.filter((unit) => unit.code === code);
  if (known.some((unit) => contains(unit, day))) return null;
  if (known.length === 0) return `Không có đơn vị nào mang mã ${code}. Hãy thêm đơn vị này vào trang “Đơn vị”.`;
  const times = known.map(describePeriod).join('; ');
  return `Đơn vị ${code} không hoạt động vào ngày ${writeDay(day)} (thời gian hoạt động: ${times}).`;
}
