import { expect, test } from 'vitest';
import { compose } from '../../src/answers/compose.ts';
import { everyFigureIsQuoted } from '../../src/answers/figures.ts';
import { clause, vanBan } from './shelf.ts';

test.each([
  ['tối đa 100 điểm', ['Điểm tối đa: 100'], true],
  ['chậm nhất ngày 20/09/2026', ['Thời hạn: 20/09/2026'], true],
  ['chậm nhất ngày 20/09/2026', ['Thời hạn: 20/09/2027'], false],
  ['chậm nhất ngày 20/09/2026', ['20 tháng 09 năm 2026'], false],
  ['tối đa 10 điểm', ['tối đa 100 điểm'], false],
  ['từ 650 đến 799,5 điểm', ['Từ 650 đến 799,5 điểm'], true],
  ['từ 650 đến 799 điểm', ['Từ 650 đến 799,5 điểm'], false],
  ['1.500 lượt', ['1500 lượt'], false],
  ['theo Điều 5', ['khoản 2', 'Điều 5'], true],
  ['không có số nào', [], true],
] as const)('"%s" out of %j: %s', (sentence, sources, quoted) => {
  expect(everyFigureIsQuoted(sentence, sources)).toBe(quoted);
});

test('a sentence with a figure its source does not have is replaced by the source itself', () => {
  const passage = clause('a', 1, 'Điều 5', 'Nộp chậm: trừ 2 điểm mỗi ngày.');
  const source = {
    passage,
    vanBan: vanBan({ id: 'a' }),
    validity: { kind: 'in-force', amendedBy: [] },
    quote: passage.text,
    score: 1,
  } as const;
  const lying = {
    said: 'Nộp chậm bị trừ 5 điểm mỗi ngày.',
    counted: '3 × 5 = 15 điểm',
    quote: passage.text,
    via: 'extract',
  } as const;
  const answer = compose([{ direct: lying, sources: [source], vouched: '' }], '2026-11-24');
  expect(answer.text).toBe('Nộp chậm: trừ 2 điểm mỗi ngày.\n\nNguồn: “a”, Điều 5');
});
