import { describe, expect, it } from 'vitest';
import { lunarDays, LUNAR_YEARS } from '../../src/calendar/lunar-holidays.ts';
import type { NgayNghi } from '../../src/calendar/ngay-nghi.ts';
import {
  addWorkingDays,
  isWorkingDay,
  lastWorkingDayOfMonth,
  restName,
  workCalendar,
  workingDayUpTo,
} from '../../src/calendar/work-calendar.ts';
import { lateness } from '../../src/calendar/days-late.ts';
import { gioToOf, newMoon, newMoonUpTo, tetOf } from './new-moons.ts';

describe('the lunar holidays', () => {
  it('reckons the new moon of a known day', () => expect(newMoon(0)).toBe('2000-01-07'));

  it('cover 2025 to 2035', () => expect(LUNAR_YEARS).toEqual(Array.from({ length: 11 }, (_, at) => 2025 + at)));

  it.each(LUNAR_YEARS)('%i: Tết and Giỗ Tổ follow from the new moons at UTC+7', (year) => {
    expect(lunarDays(year)).toEqual({ tet: tetOf(year), gioTo: gioToOf(year) });
    expect(newMoonUpTo(lunarDays(year)!.tet)).toBe(lunarDays(year)!.tet);
  });

  it('keeps a Tết that is a day before the Chinese New Year', () => expect(lunarDays(2030)?.tet).toBe('2030-02-02'));
});

/** Days off as they are reckoned while nothing was decided. */
const LAW = workCalendar([], 2024, 2036);

describe('days off by law', () => {
  it.each([
    ['2027-01-01', 'Tết Dương lịch'],
    ['2027-01-02', 'thứ Bảy'],
    ['2027-01-03', 'Chủ nhật'],
    ['2027-02-05', 'Tết Nguyên đán'],
    ['2027-02-09', 'Tết Nguyên đán'],
    ['2027-02-10', 'nghỉ bù Tết Nguyên đán'],
    ['2027-02-11', 'nghỉ bù Tết Nguyên đán'],
    ['2027-02-12', null],
    ['2027-04-16', 'Giỗ Tổ Hùng Vương'],
    ['2027-04-30', 'Ngày Chiến thắng'],
    ['2027-05-01', 'Ngày Quốc tế Lao động'],
    ['2027-05-03', 'nghỉ bù Ngày Quốc tế Lao động'],
    ['2027-05-04', null],
    ['2027-09-02', 'Quốc khánh'],
    ['2027-09-03', 'Quốc khánh'],
    ['2027-09-01', null],
    ['2026-04-27', 'nghỉ bù Giỗ Tổ Hùng Vương'],
    ['2028-01-03', 'nghỉ bù Tết Dương lịch'],
    ['2028-02-29', null],
    ['2023-09-04', null],
  ])('%s: %s', (day, name) => expect(restName(LAW, day)).toBe(name));

  it('makes up for 30/4 and 1/5 on two days when both fall on a weekend', () => {
    const year2033 = workCalendar([], 2033, 2033);
    expect(
      ['2033-04-30', '2033-05-01', '2033-05-02', '2033-05-03', '2033-05-04'].map((day) => isWorkingDay(year2033, day)),
    ).toEqual([false, false, false, false, true]);
  });
});

describe('days off as they were decided', () => {
  const decided: readonly NgayNghi[] = [
    { dip: 'quoc-khanh', sort: 'nghi', from: '2026-08-31', to: '2026-09-02', note: '' },
    { dip: 'khac', sort: 'lam-bu', from: '2026-08-22', to: '2026-08-22', note: '' },
    { dip: 'khac', sort: 'nghi', from: '2026-11-24', to: '2026-11-24', note: 'Ngày hội của đơn vị' },
    { dip: 'tet', sort: 'nghi', from: '2027-02-04', to: '2027-02-10', note: '' },
  ];
  const calendar = workCalendar(decided, 2026, 2027);

  it.each([
    ['2026-08-22', null],
    ['2026-08-31', 'Quốc khánh'],
    ['2026-09-03', null],
    ['2026-11-24', 'Ngày hội của đơn vị'],
    ['2027-02-04', 'Tết Nguyên đán'],
    ['2027-02-11', null],
    ['2027-09-03', 'Quốc khánh'],
  ])('%s: %s', (day, name) => expect(restName(calendar, day)).toBe(name));
});

describe('working days', () => {
  it.each([
    [2027, 2, '2027-02-26'],
    [2027, 1, '2027-01-29'],
    [2027, 4, '2027-04-29'],
    [2027, 12, '2027-12-31'],
    [2028, 2, '2028-02-29'],
    [2028, 12, '2028-12-29'],
  ])('the last one of %i-%i', (year, month, day) => expect(lastWorkingDayOfMonth(LAW, year, month)).toBe(day));

  it.each([
    ['2027-02-12', -1, '2027-02-04'],
    ['2027-02-04', 1, '2027-02-12'],
    ['2027-04-29', 1, '2027-05-04'],
    ['2027-06-20', 1, '2027-06-21'],
    ['2027-06-20', -1, '2027-06-18'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-09-01', 1, '2027-09-06'],
    ['2027-03-20', 0, '2027-03-20'],
  ])('%s and %i', (day, count, expected) => expect(addWorkingDays(LAW, day, count)).toBe(expected));

  it('goes back to the last one up to a day', () => expect(workingDayUpTo(LAW, '2027-06-20')).toBe('2027-06-18'));

  it.each([
    ['2027-06-20', '2027-06-20', 0, 0],
    ['2027-06-20', '2027-06-21', 1, 1],
    ['2027-03-20', '2027-03-18', 0, 0],
    ['2027-09-20', '2027-09-25', 5, 4],
    ['2027-04-29', '2027-05-04', 5, 1],
    ['2027-02-04', '2027-02-11', 7, 0],
  ])('due %s, came %s: %i days, %i working days late', (due, came, days, workingDays) =>
    expect(lateness(LAW, due, came)).toEqual({ days, workingDays }),
  );
});
