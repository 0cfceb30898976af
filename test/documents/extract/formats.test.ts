import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';

import { rawDocx, rawPdf, rawXlsx, regulationDocx, wordParagraph, zip } from '../../support/sample-files.ts';
import { read } from './read.ts';

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/extract/${name}`, import.meta.url));
}

const TABLE =
  'TT | Tiêu chí | Điểm tối đa // I. Công tác tổ chức | I. Công tác tổ chức | I. Công tác tổ chức // 1.1 | Kiện toàn tổ chức, bộ máy; phát triển hội viên tập thể và hội viên cá nhân theo đúng Điều lệ, có báo cáo đầy đủ, kịp thời hằng quý gửi về Trưởng cụm | 10 // 1.2 | Tổ chức đại hội đúng nhiệm kỳ | 5 // 1.2 | Hoạt động của Ban Thường vụ | 7,5';

/** One line of a PDF with cells 160 points apart. */
function pdfRow(y: number, cells: readonly string[]): string {
  return cells.map((text, i) => `BT /F1 12 Tf ${60 + i * 160} ${y} Td (${text}) Tj ET`).join(' ');
}

describe('docx', () => {
  it('gives headings, numbers that Word only displays, and tables with merged cells', async () => {
    expect(await read(await regulationDocx(), 'quy-che.docx')).toEqual([
      'h1 Chương I',
      'h0 QUY CHẾ THI ĐUA',
      'h0 Điều 1. Phạm vi',
      'p Quy chế này áp dụng cho các đơn vị.',
      'h0 Điều 1. Thời hạn',
      'p 1. Nộp trước ngày 25.',
      'p 2. Mức trừ điểm:',
      'p a) chậm dưới 05 ngày;',
      'p b) chậm từ 05 ngày.',
      'p 3. Không áp dụng khi bất khả kháng.',
      'table TT | Tiêu chí | Điểm // I. Tổ chức | I. Tổ chức | I. Tổ chức // 1.1 | Đại hội\nđúng kỳ | 5 // 1.1 | Ban Thường vụ | 7,5',
    ]);
  });
  it('is NFC and free of invisible characters', async () => {
    const text = 'Báo\u00a0cáo\u200b quý\u00ad  III'.normalize('NFD');
    expect(await read(rawDocx(wordParagraph(text)), 'a.docx')).toEqual(['p Báo cáo quý III']);
  });
  it('reads TCVN3 and VNI by the font, even a single word, and capital fonts', async () => {
    const body =
      wordParagraph('Sè', '.VnTime') + wordParagraph('quy chÕ', '.VnTimeH') + wordParagraph('Vieät Nam', 'VNI-Times');
    expect(await read(rawDocx(body), 'a.docx')).toEqual(['p Số', 'p QUY CHẾ', 'p Việt Nam']);
  });
  it('takes a line break for the end of a paragraph', async () => {
    expect(await read(rawDocx('<w:p><w:r><w:t>a) một;</w:t><w:br/><w:t>b) hai.</w:t></w:r></w:p>'), 'a.docx')).toEqual([
      'p a) một;',
      'p b) hai.',
    ]);
  });
  it('ignores macros, embedded workbooks and deleted text', async () => {
    const more = [
      { name: 'word/vbaProject.bin', content: Buffer.from('Auto_Open') },
      {
        name: 'word/embeddings/so-lieu.xlsx',
        content: zip([{ name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }]),
      },
    ];
    const body = `${wordParagraph('còn lại')}<w:p><w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del></w:p>`;
    expect(await read(rawDocx(body, more), 'a.docm')).toEqual(['p còn lại']);
  });
});

describe('pdf', () => {
  it.each([
    ['fallback-font.pdf', 'letters from a second font, which plain extraction tears out of their words'],
    ['chromium-print.pdf', 'a page printed by a browser'],
  ])('%s: %s', async (name) => {
    const lines = await read(fixture(name), name);
    expect(lines).toContain('h0 p1 Điều 1. Phạm vi điều chỉnh');
    expect(lines).toContain(
      'p p1 Kính gửi ông Nguyễn Văn Được: quy chế này quy định việc chấm điểm thi đua đối với các Liên hiệp các Hội Khoa học và Kỹ thuật cấp tỉnh, được thực hiện hằng năm theo từng cụm thi đua, kể từ ngày 01 tháng 01 năm 2026.',
    );
    expect(lines).toContain('p p1 2. Mức trừ điểm:');
    expect(lines).toContain('p p1 a) Chậm dưới 05 ngày: trừ 02 điểm;');
    expect(lines).toContain(`table p1 ${TABLE}`);
    expect(lines.slice(-2)).toEqual([
      'h0 p2 Điều 3. Hiệu lực thi hành',
      'p p2 Quy chế này có hiệu lực từ ngày ký, ộ ệ ợ ữ ẵ.',
    ]);
  });
  it('reads form objects, scaled matrices and turned pages at their places', async () => {
    const content =
      'q 2 0 0 2 0 0 cm BT /F1 6 Tf 50 350 Td (o tren) Tj ET Q /X1 Do BT /F1 12 Tf 1 0 0 1 100 100 Tm (o duoi) Tj ET';
    expect(await read(rawPdf(content), 'a.pdf')).toEqual(['p p1 o tren', 'p p1 trong bieu mau', 'p p1 o duoi']);
    const turned =
      'BT /F1 12 Tf 0 1 -1 0 300 100 Tm (dong mot.) Tj ET BT /F1 12 Tf 0 1 -1 0 340 100 Tm (dong hai.) Tj ET';
    expect(await read(rawPdf(turned, '/Rotate 90'), 'a.pdf')).toEqual(['p p1 dong mot.', 'p p1 dong hai.']);
  });
  it('parts words by the word spacing that the page asks for', async () => {
    expect(await read(rawPdf('BT /F1 12 Tf -4 Tc 8 Tw 50 700 Td (a b) Tj ET'), 'a.pdf')).toEqual(['p p1 a b']);
    expect(await read(rawPdf('BT /F1 12 Tf 30 Tw 50 700 Td (mot hai) Tj ET'), 'a.pdf')).toEqual([
      'p p1 mot',
      'p p1 hai',
    ]);
  });
  it('makes a table of columns that begin at the same places, without lines', async () => {
    const content = [
      pdfRow(700, ['TT', 'Ten', 'Diem']),
      pdfRow(680, ['1', 'To chuc', '10']),
      pdfRow(660, ['2', 'Tu van', '20']),
    ].join(' ');
    expect(await read(rawPdf(content), 'a.pdf')).toEqual([
      'table p1 TT | Ten | Diem // 1 | To chuc | 10 // 2 | Tu van | 20',
    ]);
  });
});

describe('xlsx', () => {
  it('gives every visible sheet with merged cells filled, dates and decimals as they are read in Vietnamese', async () => {
    const rows = [
      [{ value: 'Bảng điểm', columnSpan: 3 }, null, null],
      [{ value: 'TT' }, { value: 'Hạn' }, { value: 'Điểm' }],
      [{ value: '1.1', rowSpan: 2 }, { value: new Date(Date.UTC(2026, 8, 25)), format: 'dd/mm/yyyy' }, { value: 7.5 }],
      [null, { value: 'cuối quý' }, { value: 1250000 }],
    ];
    const file = await writeXlsxFile(rows as never, { sheet: 'Tiêu chí' } as never).toBuffer();
    expect(await read(file, 'bang.xlsx')).toEqual([
      'table [Tiêu chí] Bảng điểm | Bảng điểm | Bảng điểm // TT | Hạn | Điểm // 1.1 | 25/09/2026 | 7,5 // 1.1 | cuối quý | 1250000',
    ]);
  });
});

describe('a workbook', () => {
  it('keeps its hidden sheets to itself', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>0.30000000000000004</v></c></row>';
    const file = rawXlsx([
      { name: 'thấy', rows },
      { name: 'ẩn', rows, state: 'hidden' },
      { name: 'ẩn hẳn', rows, state: 'veryHidden' },
    ]);
    expect(await read(file, 'a.xlsx')).toEqual(['table [thấy] 1 | 0,3']);
  });
  it('is not blown up by a merge of a whole sheet', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>';
    const after = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    expect(await read(rawXlsx([{ name: 'a', rows, after }]), 'a.xlsx')).toEqual(['table [a] 1 | 1 // 1 | 1']);
  });
});

describe('doc', () => {
  it('gives paragraphs and table rows', async () => {
    const lines = await read(fixture('quy-che.doc'), 'quy-che.doc');
    expect(lines).toContain('p Điều 2. Thời hạn báo cáo');
    expect(lines.find((line) => line.startsWith('table'))).toBe(`table ${TABLE.replace('1.2 | Hoạt', ' | Hoạt')}`);
  });
});
