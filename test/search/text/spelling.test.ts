import { expect, test } from 'vitest';
import { foldSpelling, spell, splitTone } from '../../../src/search/text/spelling.ts';
import { isMeantAsNumeral, romanNumeral } from '../../../src/search/text/roman.ts';
import { isSyllable } from '../../../src/search/text/syllable.ts';
import { spellWords } from '../../../src/search/text/vocabulary.ts';

test.each([
  ['hoà', 'hòa'],
  ['thuỷ', 'thủy'],
  ['quí', 'quý'],
  ['kĩ', 'kỹ'],
  ['THI', 'thi'],
  ['Điều', 'điều'],
  ['điều'.normalize('NFD'), 'điều'],
  ['05', '5'],
  ['S3.1', '3.1'],
])('%s and %s are one word', (a, b) => {
  expect(spell(a)).toBe(spell(b));
});

test.each([
  ['cờ', 'cơ'],
  ['hội', 'hỏi'],
  ['quý', 'quỹ'],
  ['đăng', 'dâng'],
  ['tai', 'tay'],
  ['3.1', '31'],
])('%s and %s are two', (a, b) => {
  expect(spell(a)).not.toBe(spell(b));
});

test.each([
  ['Điều', 'dieu'],
  ['ưỡn', 'uon'],
  ['KỲ', 'ky'],
  ['kì', 'ky'],
  ['qđ', 'qd'],
])('%s without diacritics is %s', (word, folded) => {
  expect(foldSpelling(spell(word))).toBe(folded);
});

test('a spelled word is its letters and its tone', () => {
  expect(splitTone(spell('được'))).toEqual({ letters: 'đươc', tone: '\u0323' });
  expect(splitTone(spell('thi'))).toEqual({ letters: 'thi', tone: '' });
});

test.each([
  ['I', '1'],
  ['iv', '4'],
  ['IX', '9'],
  ['XIV', '14'],
  ['XXXIX', '39'],
  ['IIII', undefined],
  ['VX', undefined],
  ['thi', undefined],
  ['', undefined],
])('the Roman numeral %s is %s', (word, value) => {
  expect(romanNumeral(word)).toBe(value);
});

test.each([
  ['iii', 'hội', true],
  ['vi', 'hành', false],
  ['vi', 'chuong', true],
  ['i', 'quy', true],
  ['i', 'nguyễn', false],
])('%s after %s is meant as a numeral: %s', (word, before, meant) => {
  expect(isMeantAsNumeral(word, before)).toBe(meant);
});

test.each([
  ['“quý  III”, năm 2026', ['quý', '3', 'năm', '2026']],
  ['hành vi vi phạm', ['hành', 'vi', 'vi', 'phạm']],
  ['S3.1: 1.500 lượt', ['3.1', '1.500', 'lượt']],
  ['1039/QĐ-LHHVN', ['1039', 'qđ', 'lhhvn']],
  ['a\u0000b \ud800', ['a', 'b']],
])('%s has the words %s', (text, words) => {
  expect(spellWords(text)).toEqual(words.map(spell));
});

test.each([
  ...['nghieng', 'quyet', 'khuyu', 'gi', 'gia', 'uy', 'oanh', 'thuong', 'tieu', 'truong', 'xoong', 'yeu', 'quoc'].map(
    (word) => [word, true] as const,
  ),
  ...['baoc', 'quyj', 'blockchain', 'tieeu', 'wifi', 'nopj', 'ngth', ''].map((word) => [word, false] as const),
])('%s could be a syllable: %s', (word, could) => {
  expect(isSyllable(word)).toBe(could);
});
