import { describe, expect, it } from 'vitest';
import { readName } from '../../src/people/person-name.ts';

describe('a name', () => {
  it.each([
    'Nguyễn Thị Yến',
    'nguyen thi yen',
    'Y Moan Niê',
    'H’Hen Niê',
    "H'Hen Niê",
    'Ka',
    'PGS. Trần Văn Nam',
    'Lê Thị Hồng-Ân',
  ])('is kept as typed: %s', (typed) => expect(readName(typed)).toEqual({ kind: 'name', name: typed }));

  it('is the same however its diacritics were coded, and without space around it', () => {
    expect(readName(' Nguyễn Thị Yến '.normalize('NFD'))).toEqual({ kind: 'name', name: 'Nguyễn Thị Yến' });
  });

  it.each([
    ['A', 'too-short'],
    ['', 'not-a-name'],
    ['Nguyễn '.repeat(9), 'too-long'],
    ['Nguyễn\nVăn A', 'several-lines'],
    ['Nguyễn\u2028Văn A', 'several-lines'],
    ['Nguyễn Văn A1', 'not-a-name'],
    ['Nguyễn\u0000Văn', 'not-a-name'],
    ['Nguyễn\u202eVăn', 'not-a-name'],
    ['Nguyễn\u200bVăn', 'not-a-name'],
    ['<b>Nguyễn</b>', 'not-a-name'],
    ["' OR 1=1--", 'not-a-name'],
    ['N' + '\u0301'.repeat(40), 'not-a-name'],
    ['😀 Nam', 'not-a-name'],
  ] as const)('is refused: %j (%s)', (typed, trouble) => {
    expect(readName(typed)).toEqual({ kind: 'trouble', trouble });
  });
});
