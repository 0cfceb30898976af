import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentNamed } from '../../src/files/content-disposition.ts';
import { cleanFileName } from '../../src/files/file-name.ts';

describe('a name that people gave a file', () => {
  it.each([
    ['Báo cáo quý III.docx', 'Báo cáo quý III.docx'],
    ['Báo cáo.docx'.normalize('NFD'), 'Báo cáo.docx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Yến\\bang diem.xlsx', 'bang diem.xlsx'],
    ['bao cao\u202excod.exe', 'bao caoxcod.exe'],
    ['a\0b.pdf', 'ab.pdf'],
    ['dòng\r\nX-Header: 1.pdf', 'dòngX-Header_ 1.pdf'],
    ['a"; x="b.docx', 'a_; x=_b.docx'],
    ['...', 'tep-khong-ten'],
    ['', 'tep-khong-ten'],
    [null, 'tep-khong-ten'],
    ['\ud83d.pdf', '\ufffd.pdf'],
  ])('%j is kept as %j', (claimed, kept) => {
    expect(cleanFileName(claimed)).toBe(kept);
  });

  it('is cut to 100 letters with its extension', () => {
    const name = cleanFileName(`${'ộ'.repeat(300)}.xlsx`);
    expect(Array.from(name)).toHaveLength(100);
    expect(name).toMatch(/ộ\.xlsx$/);
    expect(Array.from(cleanFileName(`a${'\u0301'.repeat(500)}`)).length).toBeLessThanOrEqual(100);
  });

  it('is never a path, never empty, and one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (claimed) => {
        expect(cleanFileName(claimed)).toMatch(/^[^/\\\p{Cc}\u202a-\u202e]{1,200}$/u);
      }),
    );
  });
});

describe('the header that offers a file', () => {
  it('carries the Vietnamese name and one for old browsers', () => {
    expect(attachmentNamed('Điểm (quý 3).xlsx')).toBe(
      `attachment; filename="Diem (quy 3).xlsx"; filename*=UTF-8''%C4%90i%E1%BB%83m%20%28qu%C3%BD%203%29.xlsx`,
    );
  });

  it('is one a server can send, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
        const header = attachmentNamed(cleanFileName(name));
        expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.~!$&+^`|{}#%-]*$/);
        expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow();
      }),
    );
  });
});
