import { expect, test } from 'vitest';
import { readQuestion } from '../../../src/answers/question/read-question.ts';
import { scoreSeveral } from '../../../src/answers/row/several-clauses.ts';
import { fallsShort, hasOwnScale } from '../../../src/answers/row/steps.ts';

const NEWS = ['Bản tin, tạp chí ra đều kỳ: 20 điểm', 'từ 24 tin bài trở lên: 20 điểm', 'từ 12 đến 23 tin bài: 10 điểm'];

test.each([
  ['tạp chí ra đều kỳ và 15 tin bài thì mấy điểm', '20 + 10 = 30 điểm'],
  ['tạp chí ra đều kỳ và 30 tin bài thì mấy điểm', '20 + 20 = 40 điểm'],
  ['15 tin bài thì mấy điểm', undefined],
  ['tạp chí ra đều kỳ thì mấy điểm', undefined],
])('%s: %s', (typed, counted) => {
  expect(scoreSeveral(readQuestion(typed, '2026-11-24'), NEWS)?.counted).toBe(counted);
});

test('a clause that counts its own things gives nothing below its number, and leaves a plain scale alone', () => {
  const clause = 'Ban Chấp hành họp từ 2 lần trong năm trở lên: 20 điểm';
  const times = (value: number) => ({ value, unit: 'lan', written: String(value) });
  expect(hasOwnScale(clause)).toBe(true);
  expect(fallsShort(clause, times(1))).toBe(true);
  expect(fallsShort(clause, times(2))).toBe(false);
  expect(hasOwnScale('từ 5 đến 7 nhiệm vụ: 80 điểm')).toBe(false);
});
