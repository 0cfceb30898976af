import { expect, test } from 'vitest';
import { readCalendarAsk } from '../../../src/answers/calendar/ask-calendar.ts';
import { readQuestion } from '../../../src/answers/question/read-question.ts';

const TODAY = '2026-11-24';

test.each([
  ['lịch công tác năm 2026', { kind: 'year', year: 2026 }],
  ['lịch 2027', { kind: 'year', year: 2027 }],
  ['cho em hỏi lịch năm sau', { kind: 'year', year: 2027 }],
  ['sắp tới có hạn nào', { kind: 'ahead', ahead: 'open' }],
  ['hạn gần nhất', { kind: 'ahead', ahead: 'open' }],
  ['hôm nay còn hạn gì', { kind: 'ahead', ahead: 'today' }],
  ['mai có phải nộp gì ko', { kind: 'ahead', ahead: 'tomorrow' }],
  ['mai có phải nộp báo cáo gì không', { kind: 'ahead', ahead: 'tomorrow' }],
  ['tuần này có hạn gì', { kind: 'ahead', ahead: 'this-week' }],
  ['tuần tới có việc gì phải làm', { kind: 'ahead', ahead: 'next-week' }],
  ['mai nộp báo cáo năm có muộn không', null],
  ['sắp tới có hội thảo gì', null],
  ['tháng 12 có mốc nào', null],
  ['hạn nộp báo cáo quý III năm 2026', null],
])('%s', (typed, expected) => {
  expect(readCalendarAsk(readQuestion(typed, TODAY))).toEqual(expected);
});
