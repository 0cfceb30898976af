import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDocumentReader } from '../../src/documents/document-reader.ts';
import { Reader, type ReadOptions } from '../../src/documents/extract/process/reader.ts';
import type { ReadResult } from '../../src/documents/read-source.ts';
import { pdfBomb, noise, rawDocx, regulationDocx, wordParagraph } from '../support/sample-files.ts';
import type { Answered, Trouble } from './troubled-process.ts';

const MB = 1024 * 1024;

function reason(result: ReadResult): string {
  return result.kind === 'unreadable' ? result.reason : 'read';
}

describe('reading in a process of its own', () => {
  const reader = openDocumentReader();
  const read = (file: string, options?: ReadOptions): Promise<ReadResult> =>
    reader.read({ id: 'a', file, sidecar: null, audience: 'cong-khai' }, options);
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'extract-'));
  });
  afterAll(async () => {
    await reader.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function write(name: string, bytes: Buffer): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return file;
  }

  it('gives what the file holds', async () => {
    const result = await read(await write('quy-che.docx', await regulationDocx()));
    expect(result).toMatchObject({ kind: 'read', vanBan: { id: 'a' } });
    expect(result.kind === 'read' && result.passages.length).toBeGreaterThan(3);
  });
  it('leaves the process free meanwhile', async () => {
    const file = await write('long.docx', rawDocx(wordParagraph('Báo cáo quý của đơn vị.').repeat(30_000)));
    let ticks = 0;
    let reading = true;
    const count = (): void => {
      ticks += 1;
      if (reading) setTimeout(count, 1);
    };
    count();
    const result = await read(file);
    reading = false;
    expect(reason(result)).toBe('read');
    expect(ticks).toBeGreaterThan(50);
  });
  it('refuses by the size alone, without opening it, and what is no file', async () => {
    const file = join(folder, 'sparse.docx');
    const handle = await open(file, 'w');
    await handle.truncate(100 * MB);
    expect(reason(await read(file))).toBe('too-large');
    await handle.truncate(5000 * MB); // more than can be read at all
    await handle.close();
    expect(reason(await read(file))).toBe('too-large');
    expect(reason(await read(join(folder, 'khong-co.docx')))).toBe('broken');
    expect(reason(await read(folder))).toBe('broken');
  });
  it('ends a file that takes too long, and one whose reading is called off', async () => {
    const file = await write(
      'slow.docx',
      rawDocx(wordParagraph('chậm').repeat(60_000), [{ name: 'word/media/a.bin', content: noise(MB) }]),
    );
    expect(reason(await read(file, { timeoutMs: 300 }))).toBe('timeout');
    const calledOff = new AbortController();
    const reading = read(file, { signal: calledOff.signal });
    calledOff.abort();
    expect(reason(await reading)).toBe('cancelled');
    expect(reason(await read(file, { signal: calledOff.signal }))).toBe('cancelled');
  });
  it.each([
    ['a heap that dies', 'heap.docx', tooManyParagraphs],
    ['a content stream that unpacks to 400 MB', 'content.pdf', () => pdfBomb(400 * MB, 1)],
    ['a content stream of 3 KB, packed twice, that unpacks to 512 MB', 'double.pdf', () => pdfBomb(512 * MB, 2)],
  ])('survives %s, and reads the next file', async (_, name, make) => {
    const file = await write(name, make());
    const before = process.memoryUsage().rss;
    expect(reason(await read(file))).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * MB);
    expect(reason(await read(await write('quy-che.docx', await regulationDocx())))).toBe('read');
  });
});

/** Texts of about 1 MB that cost minutes when a step looks at all of the text for each line of it. */
const LONG: readonly (readonly [string, () => string])[] = [
  ['liet-ke.txt', () => '1. x\n\n'.repeat(125_000)],
  ['danh-sach.txt', () => Array.from({ length: 60_000 }, (_, i) => `${i + 1}. mục ${i}`).join('\n')],
  ['de-muc.md', () => '# Phần\n\n'.repeat(60_000)],
  ['bang.txt', () => Array.from({ length: 15_000 }, (_, i) => `a\tb${i}\nc\td\n\nx`).join('\n')],
  ['chu-thuong.txt', () => 'x y\n'.repeat(125_000)],
  ['dau-cham.txt', () => `Tên ${'.'.repeat(1_000_000)}x`],
  ['khong-cham.txt', () => 'Quyết định này áp dụng từ ngày '.repeat(30_000)],
  ['so.txt', () => `Quyết định này thay thế ${Array.from({ length: 40_000 }, (_, i) => `${i}/QĐ-UBND`).join(', ')}`],
  [
    'van-ban-sau.txt',
    () =>
      `Quyết định này thay thế các văn bản sau:\n${Array.from({ length: 40_000 }, (_, i) => `- ${i}/QĐ-UBND;`).join('\n')}`,
  ],
];

describe('a long text', () => {
  it.each(LONG)('%s is read within the time that a file has', async (name, make) => {
    const folder = await mkdtemp(join(tmpdir(), 'extract-'));
    const file = join(folder, name);
    await writeFile(file, make());
    const reader = openDocumentReader();
    expect(reason(await reader.read({ id: 'a', file, sidecar: null, audience: 'cong-khai' }))).toBe('read');
    await reader.close();
    await rm(folder, { recursive: true });
  });
});

describe('a reading process', () => {
  const SCRIPT = new URL('./troubled-process.ts', import.meta.url);
  const file = fileURLToPath(SCRIPT);
  const openTroubled = (): Reader<{ readonly file: string; readonly trouble: Trouble }, Answered> => new Reader(SCRIPT);

  it('reads file after file, and is replaced after a failure', async () => {
    const reader = openTroubled();
    const first = await reader.read({ file, trouble: 'none' });
    expect(await reader.read({ file, trouble: 'none' })).toEqual(first);
    expect(await reader.read({ file, trouble: 'exit' })).toMatchObject({ reason: 'broken' });
    expect(await reader.read({ file, trouble: 'none' })).not.toEqual(first);
    await reader.close();
  });

  it.each([
    ['one huge allocation outside the heap', 'huge-buffer', 'too-large'],
    ['one huge allocation in the heap', 'huge-array', 'too-large'],
    ['a crash of the whole process', 'crash', 'broken'],
    ['an error that nobody catches', 'uncaught', 'broken'],
  ] as const)('takes %s along with it', async (_, trouble, expected) => {
    const reader = openTroubled();
    expect(await reader.read({ file, trouble })).toMatchObject({ kind: 'unreadable', reason: expected });
    await reader.close();
  });

  it('is ended when it is busy without end, though it heeds no signal of the terminal', async () => {
    const reader = openTroubled();
    const { pid } = (await reader.read({ file, trouble: 'none' })) as Answered;
    process.kill(pid, 'SIGINT');
    process.kill(pid, 'SIGTERM');
    expect(await reader.read({ file, trouble: 'none' })).toMatchObject({ pid });
    expect(await reader.read({ file, trouble: 'endless' }, { timeoutMs: 1_000 })).toMatchObject({ reason: 'timeout' });
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await reader.close();
  });

  it('knows no secrets, and tells a mistake of ours from a bad file', async () => {
    const reader = openTroubled();
    process.env['A_SECRET'] = 'x';
    expect(await reader.read({ file, trouble: 'none' })).toMatchObject({ secret: undefined });
    delete process.env['A_SECRET'];
    await expect(reader.read({ file, trouble: 'mistake' })).rejects.toThrow('our mistake');
    await expect(new Reader(new URL('./khong-co.ts', import.meta.url)).read({ file })).rejects.toThrow('did not start');
    await reader.close();
  });
});

function tooManyParagraphs(): Buffer {
  const body = Array.from({ length: 200_000 }, (_, i) =>
    wordParagraph(`Đoạn số ${(i * 7919) % 1_000_003} của báo cáo.`),
  );
  return rawDocx(body.join(''));
}
