import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/documents/extract/extracted.ts';
import type { Passage } from '../../../src/documents/passage.ts';
import { splitDocument } from '../../../src/documents/structure/split.ts';
import { fromLines, table } from '../blocks.ts';

const CRITERIA = `STT | Nội dung | Điểm | < | Minh chứng
  ^ | ^ | Tối đa | Tự chấm | ^
  (1) | (2) | (3) | (4) | (5)
  I | Chính trị tư tưởng | 100 | |
  1.1 | Quán triệt nghị quyết | 40 | | KH, BC
  III | Tư vấn, phản biện và giám định xã hội | 200 | |
  3.1 | Số nhiệm vụ trong năm | 100 | | văn bản giao
  3.2 | Nhiệm vụ được đặt hàng | 60 | |
  | Cộng | 950 | | `;

describe('a criteria table', () => {
  const passages = split(fromLines('Điều 1. Ban hành.\n** PHỤ LỤC I\nBảng tiêu chí').blocks, table(CRITERIA));

  it('gives each row its place, group, header and exact cells', () => {
    expect(at(passages, 'Phụ lục I, dòng 3.1')).toMatchObject({
      text: 'STT: 3.1; Nội dung: Số nhiệm vụ trong năm; Điểm - Tối đa: 100; Minh chứng: văn bản giao',
      heading: 'PHỤ LỤC I Bảng tiêu chí › III. Tư vấn, phản biện và giám định xã hội',
      row: {
        group: 'III. Tư vấn, phản biện và giám định xã hội',
        cells: [
          { column: 'STT', value: '3.1' },
          { column: 'Nội dung', value: 'Số nhiệm vụ trong năm' },
          { column: 'Điểm - Tối đa', value: '100' },
          { column: 'Điểm - Tự chấm', value: '' },
          { column: 'Minh chứng', value: 'văn bản giao' },
        ],
      },
    });
  });

  it('has its groups and its sum as passages of their own', () => {
    expect(at(passages, 'Phụ lục I, dòng III').text).toBe(
      'STT: III; Nội dung: Tư vấn, phản biện và giám định xã hội; Điểm - Tối đa: 200',
    );
    expect(at(passages, 'Phụ lục I, dòng “Cộng”').row?.group).toBe('');
  });

  it('goes on over a page break, with or without the header again', () => {
    const first = CRITERIA.split('\n').slice(0, -1).join('\n');
    const [second, third] = [first, '3.9 | Tiếp | 5 | | '];
    const pages = split([
      table(first, { page: 1 }),
      { kind: 'paragraph', text: '2', page: 2 },
      table(second.replace('3.1 |', '3.5 |'), { page: 2 }),
      table(third, { page: 3 }),
    ]);
    expect(at(pages, 'bảng, dòng 3.5').row?.group).toBe('III. Tư vấn, phản biện và giám định xã hội');
    expect(at(pages, 'bảng, dòng 3.9')).toMatchObject({ page: 3, text: 'STT: 3.9; Nội dung: Tiếp; Điểm - Tối đa: 5' });
    expect(pages.filter(({ text }) => text.includes('(1)'))).toEqual([]);
  });
});

describe('other tables', () => {
  it.each([
    ['a merged row as a group', 'STT | Tên | Điểm\nNhóm một | < | <\n1 | A | 2', 'dòng 1', 'Nhóm một'],
    ['a row with one text as a group', 'STT | Tên | Điểm\nNhóm một | | \n1 | A | 2', 'dòng 1', 'Nhóm một'],
    [
      'letters above Roman numerals',
      'STT | Tên | Điểm\nA | Nội dung | 9\nI | Chung | 5\n1 | A | 2',
      'dòng 1',
      'A. Nội dung › I. Chung',
    ],
    ['an integer above its decimals', 'TT | Tên | Điểm\n3 | Tư vấn | 9\n3.1 | Số | 5', 'dòng 3.1', '3. Tư vấn'],
    ['Roman numerals alone as rows', 'STT | Tên | Điểm\nI | Một | 5\nII | Hai | 2', 'dòng II', ''],
    [
      'a group whose name begins like a sum',
      'STT | Tên | Điểm\nVII | Công tác cụm | 5\n7.1 | Hai | 2',
      'dòng 7.1',
      'VII. Công tác cụm',
    ],
    ['a row named by words', 'Báo cáo | Hạn nộp\nQuý I | 20/03\nQuý III | 20/09', 'dòng “Quý III”', ''],
  ])('read %s', (_, text, place, group) => {
    expect(at(split([table(text)]), `bảng, ${place}`).row?.group).toBe(group);
  });

  it('say a merged row without a column, and cells that end with a stop without it', () => {
    const passages = split([table('STT | Tên | Cách tính\nNhóm một. | < | <\n1 | A. | Cộng 2 điểm.')]);
    expect(passages.map(({ place, text }) => [place, text])).toEqual([
      ['bảng, dòng “Nhóm một”', 'Nhóm một.'],
      ['bảng, dòng 1', 'STT: 1; Tên: A; Cách tính: Cộng 2 điểm.'],
    ]);
  });

  it('without a header give their cells alone', () => {
    const passages = split([table('Số tài khoản: | 12345678\nNgân hàng: | X')]);
    expect(passages.map(({ text }) => text)).toEqual(['Số tài khoản:; 12345678', 'Ngân hàng:; X']);
  });

  it('leave out a header that stands between the rows again', () => {
    const passages = split([table('STT | Tên | Điểm\n1 | A | 2\nSTT | Tên | Điểm\n2 | B | 3')]);
    expect(passages.map(({ place }) => place)).toEqual(['bảng, dòng 1', 'bảng, dòng 2']);
  });

  it('are named by the line right above them', () => {
    const passages = split([
      ...fromLines('Đoạn một.\nBảng 2. Điểm thưởng').blocks,
      table('Mã | Điểm thưởng\nB1 | +20'),
    ]);
    expect(passages.map(({ place }) => place)).toEqual(['đoạn 1', 'Bảng 2. Điểm thưởng, dòng B1']);
  });

  it('of one column are running text', () => {
    const passages = split([table('Điều 1. Trong khung.\nĐiều 2. Hai.')]);
    expect(passages.map(({ place }) => place)).toEqual(['Điều 1', 'Điều 2']);
  });

  it('of a workbook are named by their sheets; titles above and notes below are text', () => {
    const passages = split([
      table(
        `BẢNG ĐIỂM THƯỞNG NĂM 2026 | <
        TÀI LIỆU MẪU - KHÔNG PHẢI VĂN BẢN CHÍNH THỨC |
        Mã | Điểm thưởng
        B1 | Huân chương: +20
        Ghi chú: cộng tối đa 50 điểm. |`,
        { sheet: 'Điểm thưởng' },
      ),
      table('Mã | Điểm trừ\nX1 | Nộp chậm: -2', { sheet: 'Sheet2' }),
    ]);
    expect(passages.map(({ place, text }) => [place, text])).toContainEqual([
      'Điểm thưởng, dòng B1',
      'Mã: B1; Điểm thưởng: Huân chương: +20',
    ]);
    expect(passages.map(({ text }) => text)).toContain('Ghi chú: cộng tối đa 50 điểm.');
    expect(passages.some(({ text }) => text.includes('TÀI LIỆU MẪU'))).toBe(false);
    expect(passages.at(-1)?.text).toBe('Mã: X1; Điểm trừ: Nộp chậm: -2');
  });

  it('of one column on a sheet of their own are a section of it', () => {
    const passages = split(
      table('Mã | Điểm trừ\nX1 | -2', { sheet: 'Điểm trừ' }),
      table('QUY TẮC NHẮC VIỆC\n1. Nhắc trước hạn.\n2. Thôi nhắc khi đã nộp.', { sheet: 'Quy tắc' }),
    );
    expect(passages.map(({ place }) => place)).toEqual([
      'Điểm trừ, dòng X1',
      'mục “QUY TẮC NHẮC VIỆC”, mục 1',
      'mục “QUY TẮC NHẮC VIỆC”, mục 2',
    ]);
  });

  it('in an article are cited by it', () => {
    const passages = split(
      fromLines('Điều 5. Mức\n1. Mức tiền như sau:').blocks,
      table('STT | Danh hiệu | Hệ số\n1 | Cờ | 12,0'),
    );
    expect(at(passages, 'Điều 5 khoản 1, dòng 1').heading).toBe('Điều 5. Mức › 1. Mức tiền như sau:');
  });
});

function split(...blocks: readonly (Block | readonly Block[])[]): readonly Passage[] {
  return splitDocument({ blocks: blocks.flat() }, { id: 'd', title: 'Văn bản' });
}

function at(passages: readonly Passage[], place: string): Passage {
  const found = passages.find((passage) => passage.place === place);
  if (!found) throw new Error(`no passage at ${place}: ${passages.map((one) => one.place).join(' / ')}`);
  return found;
}
