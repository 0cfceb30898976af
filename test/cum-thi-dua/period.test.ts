import { describe, expect, it } from 'vitest';
import { contains, covers, dayAfter, overlaps, type Period } from '../../src/cum-thi-dua/period.ts';

const span = (from: string, to: string | null): Period => ({ from, to });

describe('a period', () => {
  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('holds its first and its last day: %s is %s', (day, holds) => {
    expect(contains(span('2026-01-01', '2026-12-31'), day)).toBe(holds);
  });

  it('without an end goes on', () => {
    expect(contains(span('2026-01-01', null), '2099-12-31')).toBe(true);
  });

  it.each([
    [span('2026-01-01', '2026-06-30'), span('2026-07-01', null), false],
    [span('2026-01-01', '2026-07-01'), span('2026-07-01', null), true],
    [span('2026-01-01', null), span('2030-01-01', null), true],
    [span('2026-05-05', '2026-05-05'), span('2026-05-05', '2026-05-05'), true],
  ])('%j and %j meet: %s', (a, b, meet) => {
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([meet, meet]);
  });

  it.each([
    ['one part', [span('2026-01-01', '2026-12-31')], true],
    ['an open part', [span('2020-01-01', null)], true],
    ['two parts that touch, in any order', [span('2026-07-01', null), span('2025-01-01', '2026-06-30')], true],
    ['a gap of one day', [span('2026-01-01', '2026-06-29'), span('2026-07-01', null)], false],
    ['a part that ends a day early', [span('2026-01-01', '2026-12-30')], false],
    ['a part that begins a day late', [span('2026-01-02', null)], false],
    ['nothing', [], false],
  ])('is covered by %s', (_, parts, covered) => {
    expect(covers(parts, span('2026-01-01', '2026-12-31'))).toBe(covered);
  });

  it('without an end is covered only by one without an end', () => {
    expect(covers([span('2026-01-01', '2026-12-31')], span('2026-01-01', null))).toBe(false);
    expect(covers([span('2026-01-01', null)], span('2026-01-01', null))).toBe(true);
  });

  it.each([
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2026-02-28', '2026-03-01'],
  ])('the day after %s is %s', (day, next) => expect(dayAfter(day)).toBe(next));
});
