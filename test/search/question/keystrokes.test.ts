import { expect, test } from 'vitest';
import { decodeKeystrokes } from '../../../src/search/question/keystrokes.ts';
import { isOneSlipAway } from '../../../src/search/question/near-spelling.ts';
import { spell } from '../../../src/search/text/spelling.ts';

test.each([
  ['hanj', 'hạn'],
  ['nopj', 'nọp'],
  ['noopj', 'nộp'],
  ['baso', 'báo'],
  ['caso', 'cáo'],
  ['quys', 'quý'],
  ['ddua', 'đua'],
  ['tieeu', 'tiêu'],
  ['dduowcj', 'được'],
  ['dduocwj', 'được'],
  ['truwongf', 'trường'],
  ['nuwowcs', 'nước'],
  ['nộpj', 'nộp'],
  ['ha5n', 'hạn'],
  ['no65p', 'nộp'],
  ['ba1o', 'báo'],
  ['nu7o7c1', 'nước'],
  ['d9ua', 'đua'],
  ['na8m', 'năm'],
])('%s are the keys of %s', (typed, meant) => {
  expect(decodeKeystrokes(spell(typed))).toBe(spell(meant));
});

test.each(['thi', 'đua', 'hạn', 'kh', 'nd152', 'qd1039', 'nđ30', 'q3', '3.1', '2026', 'xyz9'])(
  '%s are no keystrokes',
  (typed) => {
    expect(decodeKeystrokes(spell(typed))).toBeUndefined();
  },
);

test.each([
  ['baoc', 'bao', true],
  ['bo', 'bao', true],
  ['boa', 'bao', true],
  ['bap', 'bao', true],
  ['bao', 'bao', false],
  ['bcda', 'bao', false],
  ['oab', 'bao', false],
  ['', 'a', true],
])('%s is one slip away from %s: %s', (typed, known, near) => {
  expect(isOneSlipAway(typed, known)).toBe(near);
});
