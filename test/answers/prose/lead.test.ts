import { expect, test } from 'vitest';
import { withLead } from '../../../src/answers/prose/lead.ts';

const place = 'Điều 12 điểm a';

test.each([
  [
    'Điều 12. Mức thưởng. Tiền thưởng được tính như sau:',
    '1,0 lần mức lương cơ sở đối với cá nhân.',
    'Tiền thưởng được tính như sau: 1,0 lần mức lương cơ sở đối với cá nhân.',
  ],
  [
    'Chương II › 2. Hội nghị lập biên bản, trong đó ghi rõ:',
    'Thành viên có mặt.',
    'Hội nghị lập biên bản, trong đó ghi rõ: thành viên có mặt.',
  ],
  ['2. Đơn vị bị trừ điểm khi:', 'Vắng họp: trừ 10 điểm.', 'Vắng họp: trừ 10 điểm.'],
  ['Điều 12. Mức thưởng', 'Một lần.', 'Một lần.'],
])('%s %s', (heading, said, expected) => {
  expect(withLead({ place, heading }, said)).toBe(expected);
});

test('a clause that is no point stands by itself', () => {
  expect(withLead({ place: 'Điều 12 khoản 1', heading: 'Mức thưởng như sau:' }, 'Một lần.')).toBe('Một lần.');
});
