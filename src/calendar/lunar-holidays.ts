import type { Day } from '../lib/vn-time.ts';

interface LunarDays {
  /** Mùng 1 tháng Giêng. */
  readonly tet: Day;
  /** Mùng 10 tháng Ba, Giỗ Tổ Hùng Vương. */
  readonly gioTo: Day;
}

/**
 * By the Vietnamese lunar calendar, which is reckoned at UTC+7: in 2030 Tết is a day before the Chinese New Year. The test reckons every
 * one of them again from the new moons.
 */
const LUNAR_DAYS: Readonly<Record<number, LunarDays>> = {
  2025: { tet: '2025-01-29', gioTo: '2025-04-07' },
  2026: { tet: '2026-02-17', gioTo: '2026-04-26' },
  2027: { tet: '2027-02-06', gioTo: '2027-04-16' },
  2028: { tet: '2028-01-26', gioTo: '2028-04-04' },
  2029: { tet: '2029-02-13', gioTo: '2029-04-23' },
  2030: { tet: '2030-02-02', gioTo: '2030-04-12' },
  2031: { tet: '2031-01-23', gioTo: '2031-04-01' },
  2032: { tet: '2032-02-11', gioTo: '2032-04-19' },
  2033: { tet: '2033-01-31', gioTo: '2033-04-09' },
  2034: { tet: '2034-02-19', gioTo: '2034-04-28' },
  2035: { tet: '2035-02-08', gioTo: '2035-04-17' },
};

/** The years whose lunar holidays are known. */
export const LUNAR_YEARS: readonly number[] = Object.keys(LUNAR_DAYS).map(Number);

/** Null for a year that is not in the table: its Tết has to be told by data. */
export function lunarDays(year: number): LunarDays | null {
  return LUNAR_DAYS[year] ?? null;
}
