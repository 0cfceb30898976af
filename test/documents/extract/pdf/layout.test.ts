import { describe, expect, it } from 'vitest';

import type { Block } from '../../../../src/documents/extract/extracted.ts';
import { joinPages } from '../../../../src/documents/extract/pdf/across-pages.ts';
import { dropFurniture } from '../../../../src/documents/extract/pdf/furniture.ts';
import { type Line, lineText, toLines } from '../../../../src/documents/extract/pdf/glyph-lines.ts';
import type { Glyph } from '../../../../src/documents/extract/pdf/page-content.ts';
import { measure, toParagraphs } from '../../../../src/documents/extract/pdf/paragraphs.ts';
import { better } from '../../../../src/documents/extract/pdf/second-opinion.ts';

/** A line whose letters are 5 points wide. */
function line(text: string, y: number, left = 70, bold = false): Line {
  const right = left + text.length * 5;
  return { segments: [{ text, left, right }], left, right, y, size: 12, bold };
}

function glyph(text: string, x: number, y = 0): Glyph {
  return { text, x, y, width: text.trim() === '' || /^\p{M}/u.test(text) ? 0 : 6, size: 12, bold: false, turn: 0 };
}

function paragraph(text: string, page: number): Block {
  return { kind: 'paragraph', text, page };
}

function table(page: number, rows: readonly (readonly string[])[]): Block {
  return { kind: 'table', rows, sheet: null, page };
}

describe('toLines', () => {
  it('orders letters by place, whatever order they are drawn in', () => {
    expect(toLines([glyph('b', 6, 20), glyph('c', 0), glyph('a', 0, 20), glyph('d', 6)]).map(lineText)).toEqual([
      'cd',
      'ab',
    ]);
  });
  it('keeps a mark drawn on its own with its letter, and drops a letter drawn twice to look bold', () => {
    expect(
      toLines([glyph('e', 0), glyph('\u0323', -2), glyph('m', 6), glyph('m', 6.2)]).map((one) =>
        lineText(one).normalize('NFC'),
      ),
    ).toEqual(['ẹm']);
  });
  it('sees words and columns by the gaps', () => {
    expect(toLines([glyph('a', 0), glyph('b', 9), glyph('c', 60)])[0]?.segments.map(({ text }) => text)).toEqual([
      'a b',
      'c',
    ]);
  });
});

describe('toParagraphs', () => {
  const full = 'x'.repeat(79);
  it.each([
    ['goes on after a full line', [line(`${full} z`, 0), line('và tiếp theo.', 15)], 1],
    ['ends with a short line', [line(`${full} z`, 0), line('ngắn', 15), line('Đoạn khác', 30)], 2],
    ['begins anew with an item', [line(`${full};`, 0), line('b) khoản sau', 15)], 2],
    ['goes on with an article that is only mentioned', [line(`${full} tại`, 0), line('Điều 5 của Luật này.', 15)], 1],
    ['is parted by weight', [line('x'.repeat(80), 0, 70, true), line('chữ thường', 15)], 2],
    ['is parted by a wide space', [line('x'.repeat(80), 0), line('xa hẳn', 60)], 2],
  ])('a paragraph %s', (_, lines, count) => expect(toParagraphs(lines, measure(lines))).toHaveLength(count));
});

describe('dropFurniture', () => {
  it('drops page numbers, and a running title after its first page', () => {
    const pages = [1, 2, 3].map((page) => ({
      page,
      lines: [line('Quy chế thi đua', 30), line(`Nội dung ${page}`, 200), line(`- ${page} -`, 800)],
      tables: [],
      turned: [],
    }));
    const kept = dropFurniture(pages).map(({ lines }) => lines.map(lineText));
    expect(kept).toEqual([['Quy chế thi đua', 'Nội dung 1'], ['Nội dung 2'], ['Nội dung 3']]);
  });
  it('keeps a number that belongs to the text', () => {
    const page = { page: 1, lines: [line('Tổng số', 100), line('12', 115)], tables: [], turned: [] };
    expect(dropFurniture([page])[0]?.lines).toHaveLength(2);
  });
});

describe('joinPages', () => {
  it('makes a sentence whole again, on the page where it begins', () => {
    expect(joinPages([[paragraph('Đơn vị nộp', 1)], [paragraph('báo cáo.', 2), paragraph('Hết.', 2)]])).toEqual([
      paragraph('Đơn vị nộp báo cáo.', 1),
      paragraph('Hết.', 2),
    ]);
    expect(joinPages([[paragraph('Hết câu.', 1)], [paragraph('chữ thường', 2)]])).toHaveLength(2);
  });
  it('repeats the header and the group above a table that goes on', () => {
    const [, second] = joinPages([
      [
        table(1, [
          ['TT', 'Điểm'],
          ['Nhóm I', 'Nhóm I'],
          ['1', '5'],
        ]),
      ],
      [table(2, [['2', '7']])],
    ]);
    expect(second).toEqual(
      table(2, [
        ['TT', 'Điểm'],
        ['Nhóm I', 'Nhóm I'],
        ['2', '7'],
      ]),
    );
  });
});

describe('better', () => {
  it('takes the plain text of a page only where ours is clearly poorer', () => {
    const text = 'Các đơn vị nộp báo cáo quý trước ngày hai mươi lăm';
    expect(better([paragraph(text, 1)], 'C c n v n p b o c o', 1)).toEqual([paragraph(text, 1)]);
    expect(better([paragraph('C c n v', 1)], text, 1)).toEqual([paragraph(text, 1)]);
  });
});
