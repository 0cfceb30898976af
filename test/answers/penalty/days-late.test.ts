import { expect, test } from 'vitest';
import { daysLate } from '../../../src/answers/penalty/days-late.ts';

test.each([
  ['2026-09-20', '2026-09-20', 0, 0],
  ['2026-09-20', '2026-09-21', 1, 1],
  ['2026-09-20', '2026-09-25', 5, 5],
  ['2026-09-20', '2026-09-28', 8, 6],
  ['2026-03-20', '2026-03-22', 2, 0],
  ['2026-09-20', '2026-09-18', 0, 0],
])('due %s, handed in %s: %i days, %i of them working days', (due, day, days, workingDays) => {
  expect(daysLate(due, day)).toMatchObject({ days, workingDays });
});
