import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { describe, expect, it } from 'vitest';

import { extractBytes } from '../../../src/documents/extract/extract-bytes.ts';
import type { ExtractResult } from '../../../src/documents/extract/extracted.ts';
import {
  compoundFile,
  noise,
  rawDocx,
  rawPdf,
  regulationDocx,
  wordParagraph,
  zip,
} from '../../support/sample-files.ts';

const MB = 1024 * 1024;

function reason(result: ExtractResult): string {
  return result.kind === 'unreadable' ? result.reason : 'extracted';
}

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/extract/${name}`, import.meta.url));
}

function manyEntries(count: number): Buffer {
  return rawDocx(
    '',
    Array.from({ length: count }, (_, i) => ({ name: `word/media/${i}.xml`, content: Buffer.from('<a/>') })),
  );
}

/** name, bytes, the reason it must end with. */
const CASES: readonly (readonly [string, () => Buffer | Promise<Buffer>, string])[] = [
  ['empty.docx', () => Buffer.alloc(0), 'empty'],
  ['blank.txt', () => Buffer.from(' \n\u200b\n '), 'empty'],
  ['no-text.docx', () => rawDocx('<w:p/>'), 'empty'],
  ['bomb.docx', () => rawDocx('', [{ name: 'word/media/a.bin', content: Buffer.alloc(60 * MB) }]), 'bomb'],
  [
    'lying-header.docx',
    () => rawDocx('', [{ name: 'word/a.xml', content: Buffer.alloc(2 * MB), declared: 1000 }]),
    'bomb',
  ],
  [
    'lying-bomb.docx',
    () => rawDocx('', [{ name: 'word/a.xml', content: Buffer.alloc(200 * MB), declared: 1000 }]),
    'bomb',
  ],
  ['ratio.docx', () => rawDocx('', [{ name: 'word/a.xml', content: Buffer.alloc(20 * MB) }]), 'bomb'],
  [
    'nested.docx',
    () => rawDocx('', [{ name: 'word/media/a.zip', content: zip([{ name: 'b', content: Buffer.from('b') }]) }]),
    'bomb',
  ],
  [
    'embedded-bomb.docx',
    () =>
      rawDocx('', [{ name: 'word/embeddings/a.xlsx', content: zip([{ name: 'b', content: Buffer.alloc(60 * MB) }]) }]),
    'bomb',
  ],
  [
    'honest.docx',
    () => rawDocx('', [{ name: 'word/media/a.bin', content: Buffer.concat([noise(MB), Buffer.alloc(55 * MB)]) }]),
    'too-large',
  ],
  ['entries.docx', () => manyEntries(10_000), 'bomb'],
  [
    'entities.docx',
    () => zip([{ name: 'word/document.xml', content: Buffer.from('<!DOCTYPE a [<!ENTITY x "xx">]><a>&x;</a>') }]),
    'bomb',
  ],
  ['encrypted.docx', () => compoundFile(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']), 'encrypted'],
  ['encrypted.xlsx', () => compoundFile(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']), 'encrypted'],
  ['mat-khau.doc', () => compoundFile(['Root Entry', 'WordDocument']), 'encrypted'],
  ['mat-khau.pdf', () => fixture('mat-khau.pdf'), 'encrypted'],
  ['bang.xls', () => fixture('bang.xls'), 'legacy-xls'],
  ['named-xlsx.xlsx', () => fixture('bang.xls'), 'legacy-xls'],
  ['scan.pdf', () => rawPdf('0 0 595 842 re f'), 'scan'],
  ['photo.jpg', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), noise(500)]), 'scan'],
  ['program.pdf', () => Buffer.concat([Buffer.from('MZ'), noise(5000), Buffer.from('%PDF-1.4')]), 'wrong-type'],
  ['photo.docx', () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), noise(500)]), 'wrong-type'],
  ['text.pdf', () => Buffer.from('đây không phải PDF'), 'wrong-type'],
  ['binary.txt', () => noise(5000), 'wrong-type'],
  ['zip.docx', () => zip([{ name: 'a.txt', content: Buffer.from('a') }]), 'wrong-type'],
  ['archive.zip', () => zip([{ name: 'a.txt', content: Buffer.from('a') }]), 'unsupported'],
  ['slides.pptx', () => zip([{ name: 'ppt/presentation.xml', content: Buffer.from('<p/>') }]), 'unsupported'],
  ['old.rtf', () => Buffer.from('{\\rtf1 abc}'), 'unsupported'],
  ['data.xyz', () => Buffer.from('abc'), 'unsupported'],
  ['truncated.docx', async () => (await regulationDocx()).subarray(0, 3000), 'broken'],
  ['truncated.pdf', () => fixture('chromium-print.pdf').subarray(0, 900), 'broken'],
  ['truncated.doc', () => fixture('quy-che.doc').subarray(0, 1200), 'broken'],
  ['no-xml.docx', () => zip([{ name: 'word/document.xml', content: Buffer.from('<w:document><w:p>') }]), 'broken'],
  ['garbage.pdf', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(3000)]), 'broken'],
  [
    'twice-encoded.txt',
    () => Buffer.from(Buffer.from('Các đơn vị nộp báo cáo quý trước ngày, để tổng hợp. '.repeat(3)).toString('latin1')),
    'legacy-encoding',
  ],
  [
    'span.html',
    () => Buffer.from('<table><tr><td colspan="9999999" rowspan="9999999">a</td></tr></table>'),
    'too-large',
  ],
];

describe('a file that is no good', () => {
  it.each(CASES)('%s', async (name, make, expected) => {
    const result = await extractBytes(await make(), name);
    expect(reason(result)).toBe(expected);
    expect(result.kind === 'unreadable' && result.advice).toMatch(/^\p{Lu}[^\n]{30,}\.$/u);
  });
  it('is read as what it is when its bytes say so and we know the kind', async () => {
    const docx = await regulationDocx();
    expect(reason(await extractBytes(docx, 'quy-che.pdf'))).toBe('extracted');
    expect(reason(await extractBytes(fixture('chromium-print.pdf'), 'a.docx'))).toBe('extracted');
    expect(reason(await extractBytes(fixture('quy-che.doc'), 'a.docx'))).toBe('extracted');
  });
  it('calls nobody: a picture and a template on a server stay there', async () => {
    let calls = 0;
    const server = createServer((_, response) => {
      calls += 1;
      response.end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relations = ['image', 'attachedTemplate'].map(
      (kind) =>
        `<Relationship Id="${kind}" Type="${type}/${kind}" Target="http://127.0.0.1:${port}/${kind}" TargetMode="External"/>`,
    );
    const part = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
    const picture = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata xmlns:r="${type}" r:id="image"/></v:shape></w:pict></w:r></w:p>`;
    const file = rawDocx(wordParagraph('chữ') + picture, [
      { name: 'word/_rels/document.xml.rels', content: Buffer.from(part) },
    ]);
    expect(reason(await extractBytes(file, 'a.docx'))).toBe('extracted');
    server.close();
    expect(calls).toBe(0);
  });
  it('never throws on a file damaged anywhere', async () => {
    const files = [
      await regulationDocx(),
      fixture('chromium-print.pdf'),
      fixture('quy-che.doc'),
      fixture('fallback-font.pdf'),
    ];
    for (const file of files) {
      for (let part = 1; part < 8; part++) {
        const damaged = Buffer.from(file);
        const at = Math.floor((file.length * part) / 8);
        noise(64).copy(damaged, at);
        expect(['extracted', 'unreadable']).toContain((await extractBytes(damaged, 'a.docx')).kind);
      }
    }
  });
});
