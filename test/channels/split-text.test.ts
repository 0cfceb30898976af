import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../src/channels/split-text.ts';

describe('splitText', () => {
  it.each<[what: string, text: string, limit: number, parts: string[]]>([
    ['a short text stays whole', 'Chào anh/chị.', 20, ['Chào anh/chị.']],
    ['a text of just the limit stays whole', 'ab cd', 5, ['ab cd']],
    ['nothing gives nothing', '', 20, []],
    ['blank gives nothing', ' \n\n ', 20, []],
    ['paragraph before line', 'một hai ba\n\nbốn\nnăm sáu bảy', 15, ['một hai ba', 'bốn\nnăm sáu bảy']],
    ['line before sentence', '- Một. Hai\n- Ba. Bốn. Năm', 16, ['- Một. Hai', '- Ba. Bốn. Năm']],
    ['sentence before space', 'Nộp ngày 15. Trễ thì bị trừ', 20, ['Nộp ngày 15. Trễ thì', 'bị trừ']],
    ['a sentence ends in a word', 'Nộp đúng hạn. Trễ thì bị trừ', 20, ['Nộp đúng hạn.', 'Trễ thì bị trừ']],
    [
      'a title is no end of a sentence',
      'Đã nộp. Gửi ông TS. Nguyễn Văn An',
      25,
      ['Đã nộp.', 'Gửi ông TS. Nguyễn Văn An'],
    ],
    ['the number of a line stays with it', 'Dạ vâng. Chọn: 1. Có ạ', 18, ['Dạ vâng.', 'Chọn: 1. Có ạ']],
    ['no gap at all', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['a no-break space holds', 'đến ngày\u00a015 thôi', 12, ['đến ngày\u00a015', 'thôi']],
    ['an emoji is not halved', 'ab😀cd', 3, ['ab', '😀c', 'd']],
    ['a family is not parted', 'abc👩‍👩‍👧d', 8, ['abc', '👩‍👩‍👧', 'd']],
    ['a mark stays on its letter', 'aaae\u0302\u0301b', 5, ['aaa', 'e\u0302\u0301b']],
    [
      'a letter longer than a part has to be cut',
      `a${'\u0301'.repeat(7)}`,
      4,
      [`a${'\u0301'.repeat(3)}`, '\u0301'.repeat(4)],
    ],
  ])('%s', (_, text, limit, parts) => {
    expect(splitText(text, limit)).toEqual(parts);
  });

  it.each<[what: string, text: string, limit: number, parts: string[]]>([
    [
      'the source goes with its sentence',
      'Câu một rất dài. Câu hai.\nNguồn: Điều 5',
      30,
      ['Câu một rất dài.', 'Câu hai.\nNguồn: Điều 5'],
    ],
    [
      'also over a blank line',
      'Đoạn một.\n\nHạn là ngày 15.\n\nNguồn: khoản 2',
      34,
      ['Đoạn một.', 'Hạn là ngày 15.\n\nNguồn: khoản 2'],
    ],
    [
      'the next answer begins a new part',
      'Hạn là 15.\nNguồn: mục 1\n\nTrễ bị trừ.\nNguồn: mục 2',
      30,
      ['Hạn là 15.\nNguồn: mục 1', 'Trễ bị trừ.\nNguồn: mục 2'],
    ],
    [
      'a sentence too long for one part keeps its end with the source',
      'một hai ba bốn năm sáu bảy\nNguồn: mục 1',
      30,
      ['một hai ba bốn năm sáu', 'bảy\nNguồn: mục 1'],
    ],
    [
      'a source too long for one part is cut inside',
      'Có.\nNguồn: một hai ba bốn',
      18,
      ['Có.\nNguồn: một hai', 'ba bốn'],
    ],
  ])('%s', (_, text, limit, parts) => {
    expect(splitText(text, limit)).toEqual(parts);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '. ',
      '! ',
      '\n',
      '\n\n',
      ' ',
      '  ',
      '\t',
      '\u00a0',
      '\r\n',
      ' \u0301',
      '\n- ',
      '1. ',
      '\nNguồn: ',
      '🏻',
    ),
    fc.constantFrom('Liên hiệp hội', 'đ', 'TS', 'ế', 'e\u0302\u0301', '👩‍👩‍👧', '🇻🇳', '😀', 'hạn nộp', '15'),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
  const limit = fc.integer({ min: 24, max: 120 });

  it('keeps every part within the limit, none blank, and loses white space at cuts only', () => {
    fc.assert(
      fc.property(text, limit, (whole, max) => {
        const parts = splitText(whole, max);
        let at = 0;
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(max);
          expect(part.trim()).not.toBe('');
          const found = whole.indexOf(part, at);
          expect(whole.slice(at, found).trim()).toBe('');
          at = found + part.length;
        }
        expect(whole.slice(at).trim()).toBe('');
      }),
      { numRuns: 2_000 },
    );
  });

  it('never cuts inside a letter', () => {
    const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });
    fc.assert(
      fc.property(text, limit, (whole, max) => {
        const trimmed = whole.trim();
        const borders = new Set([...segmenter.segment(trimmed)].map(({ index }) => index).concat(trimmed.length));
        fc.pre([...segmenter.segment(trimmed)].every(({ segment }) => segment.length <= max));
        let at = 0;
        for (const part of splitText(whole, max)) {
          at = trimmed.indexOf(part, at);
          expect(borders.has(at)).toBe(true);
          expect(borders.has((at += part.length))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('never begins a part with a source, but for a text that does', () => {
    fc.assert(
      fc.property(text, limit, (whole, max) => {
        for (const part of splitText(whole, max).slice(1)) expect(part).not.toMatch(/^\s*Nguồn/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is quick with a text of a hundred thousand letters', () => {
    const begun = performance.now();
    splitText('Đơn vị nộp báo cáo đúng hạn. '.repeat(3_500), 2_000);
    splitText('ắ'.repeat(100_000), 2_000);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
