import { describe, expect, it } from 'vitest';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { readTables } from '../../../src/organisation-import/tables/read-tables.ts';
import type { Table } from '../../../src/organisation-import/tables/table.ts';
import { readDirectory, packedBytes } from '../../../src/documents/extract/zip/directory.ts';
import { writeArchive } from '../../../src/documents/extract/zip/write-archive.ts';
import { inflateRawSync } from 'node:zlib';
import { zip } from '../../support/sample-files.ts';

async function tablesOf(bytes: Uint8Array, name = 'a.xlsx'): Promise<readonly Table[]> {
  const result = await readTables(bytes, name);
  if (result.kind === 'unreadable') throw new Error(result.advice);
  return result.tables;
}

async function adviceFor(bytes: Uint8Array, name: string): Promise<string> {
  const result = await readTables(bytes, name);
  return result.kind === 'unreadable' ? result.advice : 'read';
}

/** A workbook of one sheet with one of its parts rewritten. */
async function rewritten(rows: SheetData, part: string, change: (xml: string) => string): Promise<Buffer> {
  const bytes = await writeExcelFile(rows).toBuffer();
  const parts = new Map<string, Uint8Array>();
  for (const entry of readDirectory(bytes, 100) ?? []) {
    const packed = packedBytes(bytes, entry)!;
    const content = entry.method === 0 ? packed : inflateRawSync(packed);
    parts.set(entry.name, entry.name === part ? Buffer.from(change(Buffer.from(content).toString())) : content);
  }
  return writeArchive(parts);
}

describe('a workbook', () => {
  it('numbers rows as the spreadsheet does, empty ones left out, and reads dates and numbers as they are written here', async () => {
    const day = { value: new Date(Date.UTC(2026, 11, 31)), type: Date, format: 'dd/mm/yyyy' } as const;
    const [table] = await tablesOf(await writeExcelFile([['a', 'b'], [], [null, day], [2026, true]]).toBuffer());
    expect(table?.rows).toEqual([
      { line: 1, cells: ['a', 'b'], formulas: [] },
      { line: 3, cells: ['', '31/12/2026'], formulas: [] },
      { line: 4, cells: ['2026', 'có'], formulas: [] },
    ]);
  });

  it('marks formulas, with a remembered result and without', async () => {
    const bytes = await rewritten(
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
      'xl/worksheets/sheet1.xml',
      (xml) =>
        xml
          .replace(/<c r="A2".*?<\/c>/, '<c r="A2"><f>1+1</f><v>2</v></c>')
          .replace(/<c r="C2".*?<\/c>/, '<c r="C2" t="str"><f>HYPERLINK("http://evil")</f></c>'),
    );
    const [table] = await tablesOf(bytes);
    expect(table?.rows[1]).toEqual({ line: 2, cells: ['=', '2', '='], formulas: [0, 2] });
  });

  it('takes text that looks like a formula for text', async () => {
    const cells = ['=1+1', '+84', '-5', '@a'].map((value) => ({ value, type: String }) as const);
    const [table] = await tablesOf(await writeExcelFile([cells]).toBuffer());
    expect(table?.rows[0]).toEqual({ line: 1, cells: ['=1+1', '+84', '-5', '@a'], formulas: [] });
  });

  it('tells hidden sheets', async () => {
    const bytes = await rewritten([['a']], 'xl/workbook.xml', (xml) =>
      xml.replace('<sheet ', '<sheet state="hidden" '),
    );
    expect((await tablesOf(bytes))[0]?.isHidden).toBe(true);
  });

  it('is known by its bytes, whatever its name says', async () => {
    expect(await tablesOf(await writeExcelFile([['a']]).toBuffer(), 'a.csv')).toHaveLength(1);
  });
});

describe('a file that can not be read ends with advice', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'a.xlsx', /không có nội dung/],
    ['nothing, as .csv', Buffer.alloc(0), 'a.csv', /không có nội dung/],
    ['an archive cut short', Buffer.from('PK\u0003\u0004abcdefgh'), 'a.xlsx', /bị hỏng/],
    ['an archive cut short, as .csv', Buffer.from('PK\u0003\u0004abcdefgh'), 'a.csv', /bị hỏng/],
    ['no workbook', Buffer.from('chữ'), 'a.xlsx', /không phải bảng dữ liệu/],
    ['a picture', Buffer.from('\u0089PNG\r\n', 'latin1'), 'a.png', /ảnh|không phải bảng/],
    ['binary, as .csv', Buffer.from([1, 0, 2, 0, 3]), 'a.csv', /không phải bảng dữ liệu/],
    ['a text', Buffer.from('chữ'), 'a.txt', /không phải bảng dữ liệu/],
    ['an open quote', Buffer.from('a;b\n"1;2'), 'a.csv', /dòng 2 không được đóng/],
    ['parts that are no XML', zip([{ name: 'xl/workbook.xml', content: Buffer.from('{}') }]), 'a.xlsx', /bị hỏng/],
    [
      'entities',
      zip([{ name: 'xl/workbook.xml', content: Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]>') }]),
      'a.xlsx',
      /bất thường/,
    ],
    ['a bomb', zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(30 * 1024 * 1024) }]), 'a.xlsx', /bất thường/],
  ])('%s', async (_, bytes, name, advice) => {
    expect(await adviceFor(bytes, name)).toMatch(advice);
  });

  it.each([
    ['UTF-8 with its mark', Buffer.from('\ufeffĐơn vị;b')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Đơn vị;b', 'utf16le')])],
  ])('%s is read', async (_, bytes) => {
    expect((await tablesOf(bytes, 'a.csv'))[0]?.rows[0]?.cells).toEqual(['Đơn vị', 'b']);
  });
});
