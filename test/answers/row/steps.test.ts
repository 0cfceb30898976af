import { expect, test } from 'vitest';
import { readDateSpan, touchesMonth, writeDistance } from '../../../src/answers/row/date-span.ts';
import { scoreCount } from '../../../src/answers/row/steps.ts';

const count = (value: number, unit = 'nhiem') => ({ value, unit, written: String(value) });

const TASKS =
  'Từ 8 nhiệm vụ trở lên: 100 điểm; 5-7 nhiệm vụ: 80 điểm; 3-4 nhiệm vụ: 50 điểm; 1-2 nhiệm vụ: 20 điểm; không có: 0 điểm';
const SHARES = 'Từ 80% trở lên: 40 điểm; từ 60% đến dưới 80%: 25 điểm; từ 40% đến 59%: 10 điểm; dưới 40%: 0 điểm';
const SIGNS = '>= 1.500: 30; 700-1.499: 20; 300-699: 10; less 0';

test.each([
  [TASKS, 8, '100'],
  [TASKS, 12, '100'],
  [TASKS, 7, '80'],
  [TASKS, 3, '50'],
  [TASKS, 0, '0'],
  [SHARES, 79.5, '25'],
  [SHARES, 80, '40'],
  [SHARES, 12, '0'],
  [SIGNS, 1600, '30'],
  [SIGNS, 1499, '20'],
  ['Từ 100 giải pháp, sản phẩm trở lên: 30 điểm; từ 50 đến 99: 20 điểm', 120, '30'],
])('%s: %d gets %s', (how, value, points) => {
  expect(scoreCount(how, count(value))).toMatchObject({ kind: 'step', points });
});

test.each([
  ['Mỗi nhiệm vụ 15 điểm, tối đa 60 điểm', 3, { each: '15', total: 45, cap: '60' }],
  ['15 điểm/nhiệm vụ, tối đa 60 điểm', 5, { each: '15', total: 75, cap: '60' }],
  ['Trừ 2 điểm cho mỗi ngày làm việc chậm, không quá 10 điểm mỗi báo cáo', 3, { each: '2', total: 6, cap: '10' }],
  ['Mỗi đề tài, dự án đã nghiệm thu: 30 điểm, tối đa 60 điểm.', 2, { each: '30', total: 60, cap: '60' }],
  ['Mỗi văn bản được 2 điểm', 4, { each: '2', total: 8, cap: null }],
] as const)('%s: %d', (how, value, scored) => {
  expect(scoreCount(how, count(value))).toMatchObject({ kind: 'each', ...scored });
});

test('a scale that does not say is no answer', () => {
  expect(scoreCount('Có: 30 điểm; không: 0 điểm', count(3))).toBeNull();
  expect(scoreCount('theo xếp loại', count(3))).toBeNull();
});

test.each([
  ['20/09/2026', null, { from: '2026-09-20', to: '2026-09-20' }],
  ['20/9', 2026, { from: '2026-09-20', to: '2026-09-20' }],
  ['15-31/03', 2026, { from: '2026-03-15', to: '2026-03-31' }],
  ['từ 20/07 đến 05/08/2026', null, { from: '2026-07-20', to: '2026-08-05' }],
  ['Từ ngày 15/03/2026 đến hết ngày 31/03/2026', null, { from: '2026-03-15', to: '2026-03-31' }],
  ['15/01 năm sau', 2026, { from: '2027-01-15', to: '2027-01-15' }],
  ['ngày 05 tháng 01 năm 2027', null, { from: '2027-01-05', to: '2027-01-05' }],
  ['20/9', null, null],
  ['31/9/2026', null, null],
  ['quý III', 2026, null],
] as const)('%s (%s)', (text, year, span) => {
  expect(readDateSpan(text, year)).toEqual(span);
});

test.each([
  ['2026-11-24', '2026-12-20', '2026-12-20', 'còn 26 ngày, tính từ hôm nay 24/11/2026'],
  ['2026-11-24', '2026-09-20', '2026-09-20', 'đã qua 65 ngày, tính đến hôm nay 24/11/2026'],
  ['2026-12-20', '2026-12-20', '2026-12-20', 'chính là hôm nay 20/12/2026'],
  ['2026-12-12', '2026-12-10', '2026-12-25', 'đang diễn ra, còn 13 ngày, tính từ hôm nay 12/12/2026'],
])('on %s, %s to %s: %s', (today, from, to, words) => {
  expect(writeDistance({ from, to }, today)).toBe(words);
});

test('a window touches every month it reaches into', () => {
  const span = { from: '2026-07-20', to: '2026-08-05' };
  expect([6, 7, 8, 9].map((month) => touchesMonth(span, 2026, month))).toEqual([false, true, true, false]);
});
