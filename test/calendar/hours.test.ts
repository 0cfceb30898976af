import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentAt, readClock } from '../../src/calendar/clock-time.ts';
import { DEFAULT_HOURS, maySpeak, workingMomentAfter, workingMomentBefore } from '../../src/calendar/hours.ts';
import { windowOf, quarterOn } from '../../src/calendar/ky-bao-cao.ts';
import { workCalendar } from '../../src/calendar/work-calendar.ts';
import { addDays } from '../../src/lib/vn-time.ts';

const CALENDAR = workCalendar([], 2026, 2029);
const at = (day: string, time: string): Date => momentAt(day, readClock(time)!);
const before = (moment: Date, own: string | null = null): Date =>
  workingMomentBefore(CALENDAR, DEFAULT_HOURS, moment, own === null ? null : readClock(own));

describe('a reminder that may not go out at its moment', () => {
  it.each([
    ['in working hours stays', at('2027-03-19', '08:00'), at('2027-03-19', '08:00')],
    ['on a Saturday goes on Friday', at('2027-03-20', '08:00'), at('2027-03-19', '08:00')],
    ['on a Sunday goes on Friday', at('2027-06-20', '08:00'), at('2027-06-18', '08:00')],
    ['in the evening goes in the morning', at('2027-03-19', '19:00'), at('2027-03-19', '08:00')],
    ['at night goes the day before', at('2027-03-19', '06:59'), at('2027-03-18', '08:00')],
    ['on Monday night goes on Friday', at('2027-03-22', '05:00'), at('2027-03-19', '08:00')],
    ['at Tết goes before Tết', at('2027-02-08', '08:00'), at('2027-02-04', '08:00')],
    ['on 1/5 goes before 30/4', at('2027-05-01', '10:00'), at('2027-04-29', '08:00')],
    ['on 2/9 goes on 1/9', at('2027-09-03', '08:00'), at('2027-09-01', '08:00')],
  ])('%s', (_, moment, expected) => expect(before(moment)).toEqual(expected));

  it('keeps the hour a person chose', () => {
    expect(before(at('2027-06-20', '08:00'), '16:30')).toEqual(at('2027-06-18', '16:30'));
    expect(before(at('2027-06-20', '08:00'), '22:00')).toEqual(at('2027-06-18', '18:30'));
    expect(before(at('2027-06-20', '08:00'), '05:00')).toEqual(at('2027-06-18', '07:00'));
  });

  it('is never later, always at a time to speak, and waits no longer than a long Tết', () => {
    const minutes = fc.integer({ min: 0, max: 3 * 365 * 1_440 });
    fc.assert(
      fc.property(minutes, fc.option(fc.integer({ min: 0, max: 1_439 })), (minute, own) => {
        const moment = new Date(at('2026-06-01', '00:00').getTime() + minute * 60_000);
        const moved = workingMomentBefore(CALENDAR, DEFAULT_HOURS, moment, own);
        expect(moved <= moment).toBe(true);
        expect(maySpeak(CALENDAR, DEFAULT_HOURS, moved)).toBe(true);
        expect(moment.getTime() - moved.getTime()).toBeLessThan(10 * 86_400_000);
        const after = workingMomentAfter(CALENDAR, DEFAULT_HOURS, moment);
        expect(after >= moment && maySpeak(CALENDAR, DEFAULT_HOURS, after)).toBe(true);
      }),
    );
  });

  it('is the same in every time zone of the server', () => {
    expect(at('2027-03-14', '08:00').toISOString()).toBe('2027-03-14T01:00:00.000Z');
    expect(at('2027-11-07', '08:00').toISOString()).toBe('2027-11-07T01:00:00.000Z');
  });
});

describe('reporting periods', () => {
  it.each([
    ['Q1', '2025-12-15', '2026-03-14', '2026-01-01', '2026-03-31'],
    ['Q2', '2026-03-15', '2026-06-14', '2026-04-01', '2026-06-30'],
    ['6T', '2025-12-15', '2026-06-14', '2026-01-01', '2026-06-30'],
    ['Q3', '2026-06-15', '2026-09-14', '2026-07-01', '2026-09-30'],
    ['9T', '2025-12-15', '2026-09-14', '2026-01-01', '2026-09-30'],
    ['Q4', '2026-09-15', '2026-12-14', '2026-10-01', '2026-12-31'],
    ['6T2', '2026-06-15', '2026-12-14', '2026-07-01', '2026-12-31'],
    ['NAM', '2025-12-15', '2026-12-14', '2026-01-01', '2026-12-31'],
  ] as const)('%s of 2026', (ky, from, to, first, last) => {
    expect(windowOf({ ky, nam: 2026 }, 'ngay-15')).toEqual({ from, to });
    expect(windowOf({ ky, nam: 2026 }, 'theo-lich')).toEqual({ from: first, to: last });
  });

  it('lets every day belong to one quarter, which follow one another', () => {
    for (const windows of ['ngay-15', 'theo-lich'] as const) {
      for (let day = '2026-01-01'; day < '2028-12-31'; day = addDays(day, 1)) {
        const { from, to } = windowOf(quarterOn(day, windows), windows);
        expect(from <= day && day <= to).toBe(true);
      }
    }
    expect(quarterOn('2026-12-15', 'ngay-15')).toEqual({ ky: 'Q1', nam: 2027 });
  });
});
