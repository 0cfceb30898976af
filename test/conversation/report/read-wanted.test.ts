import { describe, expect, it } from 'vitest';
import { readWanted } from '../../../src/conversation/report/read-wanted.ts';

describe('which report is named', () => {
  it.each([
    ['bao cao quy 3', '9T', null],
    ['bao cao quy iii nam 2025', '9T', 2025],
    ['bao cao q.2', '6T', null],
    ['/baocao 2026q3', '9T', 2026],
    ['bao cao 6 thang dau nam', '6T', null],
    ['bao cao 9 thang nam ngoai', '9T', 2025],
    ['bao cao ca nam', 'NAM', null],
    ['bao cao quy tu nam nay', 'NAM', 2026],
    ['bao cao quy mot', 'Q1', null],
    ['bao cao', null, null],
  ])('%s', (said, kind, year) => {
    expect(readWanted(said, 2026)).toEqual({ kind, year, isSpecial: false });
  });

  it('knows the short report for requests', () => {
    expect(readWanted('bao cao dot xuat', 2026).isSpecial).toBe(true);
  });
});
