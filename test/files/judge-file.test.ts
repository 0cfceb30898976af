import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeFile } from '../../src/files/judge-file.ts';
import { templateSheets } from '../../src/organisation-import/template/template-sheets.ts';
import { writeWorkbook } from '../../src/organisation-import/template/write-workbook.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const templateWorkbook = () => writeWorkbook(templateSheets());
const JPEG = bytes('\u00ff\u00d8\u00ff\u00e0....JFIF');
const PROGRAM = bytes('MZ\u0090\u0000\u0003\u0000');

describe('what a file is by its bytes', () => {
  it('knows documents, tables and photographs', async () => {
    expect(judgeFile(await templateWorkbook(), 'so-lieu.xlsx')).toEqual({
      kind: 'known',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
    expect(judgeFile(await templateWorkbook(), 'khong-duoi')).toMatchObject({ kind: 'known' });
    const pdf = readFileSync('test/fixtures/extract/chromium-print.pdf');
    expect(judgeFile(pdf, 'a.pdf')).toEqual({ kind: 'known', mimeType: 'application/pdf' });
    expect(judgeFile(JPEG, 'IMG_0001.JPG')).toEqual({ kind: 'known', mimeType: 'image/jpeg' });
    expect(judgeFile(bytes('STT;Tên\n1;A'), 'a.csv')).toEqual({ kind: 'known', mimeType: 'text/csv' });
    expect(judgeFile(bytes('\u00ff\u00feS\0T\0T\0'), 'a.csv')).toMatchObject({ mimeType: 'text/csv' });
  });

  it.each([
    ['a program named as a document', PROGRAM, 'bao-cao.pdf'],
    ['a program named as a picture', PROGRAM, 'anh.jpg'],
    ['a program named as a table', PROGRAM, 'bang.csv'],
    ['a program', PROGRAM, 'a.exe'],
    ['a picture named as a document', JPEG, 'bao-cao.docx'],
    ['a text named as a workbook', bytes('xin chào'), 'a.xlsx'],
    ['an old workbook', readFileSync('test/fixtures/extract/bang.xls'), 'bang.xls'],
  ])('refuses %s and says what to do', (_name, content, name) => {
    const judged = judgeFile(content, name);
    expect(judged.kind).toBe('refused');
    expect(judged.kind === 'refused' && judged.advice).toContain('Anh/chị');
  });
});
