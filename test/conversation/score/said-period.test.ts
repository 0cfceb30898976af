import { describe, expect, it } from 'vitest';
import { keyOfSaid, saidPeriod } from '../../../src/conversation/score/said-period.ts';

describe('a period as it is said', () => {
  it.each([
    ['quy 3', '2026Q3', ''],
    ['bao cao quy iii nam 2025', '2025Q3', ''],
    ['q2', '2026Q2', ''],
    ['quy 4 2025', '2025Q4', ''],
    ['2026q1', '2026Q1', ''],
    ['6 thang dau nam', '2026Q2', ''],
    ['9 thang nam 2025', '2025Q3', ''],
    ['lam dong quy 3', '2026Q3', 'lam dong'],
    ['quy 4', '2025Q4', ''],
    ['nam 2025', '2025Q4', ''],
    ['quang nam nam 2025', '2025Q4', 'quang nam'],
    ['nam dinh quy 4', '2025Q4', 'nam dinh'],
  ])('%s in August 2026', (said, key, rest) => {
    const found = saidPeriod(said)!;
    expect([keyOfSaid(found.period, '2026-08-14'), found.rest]).toEqual([key, rest]);
  });

  it.each(['', 'lam dong', 'quyet toan', 'nam dinh', 'quang nam'])('%j says none', (said) => {
    const found = saidPeriod(said);
    expect(found?.rest === undefined || found.rest === said).toBe(true);
  });
});
