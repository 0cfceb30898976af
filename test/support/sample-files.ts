import { randomFillSync } from 'node:crypto';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

import * as docx from 'docx';

/** Files for the tests of extraction: good ones as offices make them, and broken or hostile ones down to the byte. */

export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
  /** What the headers claim instead of the true size. */
  readonly declared?: number;
}

/** A compressed zip whose headers may lie about sizes. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = content.length } of parts) {
    const packed = deflateRawSync(content);
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, nameBytes, packed]);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, at, nameBytes);
    chunks.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, ...directory, end]);
}

/** The smallest .docx around a body of WordprocessingML, with further parts. */
export function rawDocx(body: string, more: readonly ZipPart[] = []): Buffer {
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zip([{ name: 'word/document.xml', content: Buffer.from(document) }, ...more]);
}

/** One paragraph of WordprocessingML, in a font when one is named. */
export function wordParagraph(text: string, font?: string): string {
  const properties = font === undefined ? '' : `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`;
  return `<w:p><w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A workbook of raw sheets: `<row>…</row>` each, with the state that Excel gives a sheet and what follows its data. */
export function rawXlsx(
  sheets: readonly { readonly name: string; readonly rows: string; readonly state?: string; readonly after?: string }[],
): Buffer {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const list = sheets.map(
    ({ name, state = 'visible' }, i) => `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="r${i}"/>`,
  );
  const relations = sheets.map(
    (_, i) => `<Relationship Id="r${i}" Type="${types}/worksheet" Target="worksheets/${i}.xml"/>`,
  );
  const parts = [
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${types}"><sheets>${list.join('')}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ],
    ...sheets.map(({ rows, after = '' }, i) => [
      `xl/worksheets/${i}.xml`,
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ]),
  ];
  return zip(parts.map(([name = '', text = '']) => ({ name, content: Buffer.from(text) })));
}

interface Look {
  readonly bold?: boolean;
  readonly options?: docx.IParagraphOptions;
}

function paragraph(text: string, { bold = false, options = {} }: Look = {}): docx.Paragraph {
  return new docx.Paragraph({ ...options, children: [new docx.TextRun({ text, bold })] });
}

function cell(text: string, options: Omit<docx.ITableCellOptions, 'children'> = {}): docx.TableCell {
  return new docx.TableCell({ ...options, children: text.split('\n').map((line) => paragraph(line)) });
}

function row(...children: docx.TableCell[]): docx.TableRow {
  return new docx.TableRow({ children });
}

/** A regulation as an office writes it: styles, bold headings, automatic numbers and letters, a table with merged cells. */
export function regulationDocx(): Promise<Buffer> {
  const item = (text: string, level: number): docx.Paragraph =>
    paragraph(text, { options: { numbering: { reference: 'khoan', level } } });
  const document = new docx.Document({
    numbering: {
      config: [
        {
          reference: 'khoan',
          levels: [
            { level: 0, format: 'decimal', text: '%1.' },
            { level: 1, format: 'lowerLetter', text: '%2)' },
          ],
        },
        { reference: 'dieu', levels: [{ level: 0, format: 'decimal', text: 'Điều %1.' }] },
      ],
    },
    sections: [
      {
        children: [
          paragraph('Chương I', { options: { heading: 'Heading1' } }),
          paragraph('QUY CHẾ THI ĐUA', { options: { alignment: 'center' } }),
          paragraph('Điều 1. Phạm vi', { bold: true }),
          paragraph('Quy chế này áp dụng cho các đơn vị.'),
          paragraph('Thời hạn', { bold: true, options: { numbering: { reference: 'dieu', level: 0 } } }),
          item('Nộp trước ngày 25.', 0),
          item('Mức trừ điểm:', 0),
          item('chậm dưới 05 ngày;', 1),
          item('chậm từ 05 ngày.', 1),
          item('Không áp dụng khi bất khả kháng.', 0),
          new docx.Table({
            rows: [
              row(cell('TT'), cell('Tiêu chí'), cell('Điểm')),
              row(cell('I. Tổ chức', { columnSpan: 3 })),
              row(cell('1.1', { rowSpan: 2 }), cell('Đại hội\nđúng kỳ'), cell('5')),
              row(cell('Ban Thường vụ'), cell('7,5')),
            ],
          }),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

/** An OLE compound file that holds nothing but streams with these names: what Office writes around an encrypted document. */
export function compoundFile(streams: readonly string[]): Buffer {
  const file = Buffer.alloc(512 * 3, 0xff);
  file.fill(0, 0, 76);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48); // the directory is sector 1
  file.writeUInt32LE(0, 76); // the allocation table is sector 0
  file.writeUInt32LE(0xfffffffd, 512);
  file.writeUInt32LE(0xfffffffe, 516);
  file.fill(0, 1024);
  streams.slice(0, 4).forEach((name, i) => {
    const entry = 1024 + i * 128;
    file.write(name, entry, 'utf16le');
    file.writeUInt16LE(name.length * 2 + 2, entry + 64);
  });
  return file;
}

/** A one-page PDF around a content stream; without text it is what a scanner makes. `fonts` maps F1, F2 … to standard fonts. */
export function rawPdf(content: string, page = ''): Buffer {
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    formXObject('BT /F1 12 Tf 0 0 Td (trong bieu mau) Tj ET'),
  ]);
}

/** Numbers the objects and adds their table. */
function pdfFile(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

/** A small PDF whose content stream, packed `times` times, unpacks to `size` bytes of harmless operators. */
export function pdfBomb(size: number, times: number): Buffer {
  let packed: Buffer = Buffer.alloc(size, 'q Q ');
  for (let i = 0; i < times; i++) packed = deflateSync(packed);
  const filters = '/FlateDecode '.repeat(times);
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    `<< /Filter [${filters}] /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`,
  ]);
}

function formXObject(content: string): string {
  return `<< /Type /XObject /Subtype /Form /BBox [0 0 300 50] /Matrix [1 0 0 1 100 500] /Resources << /Font << /F1 5 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** Bytes that nothing compresses. */
export function noise(length: number): Buffer {
  return randomFillSync(Buffer.alloc(length));
}
