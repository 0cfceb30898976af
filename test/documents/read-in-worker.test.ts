import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type ReadOptions, readInWorker } from '../../src/documents/read-in-worker.ts';
import type { ReadResult } from '../../src/documents/read-source.ts';
import { noise, rawDocx, regulationDocx, wordParagraph } from '../support/sample-files.ts';

const MB = 1024 * 1024;

function reason(result: ReadResult): string {
  return result.kind === 'unreadable' ? result.reason : 'read';
}

function read(file: string, options?: ReadOptions): Promise<ReadResult> {
  return readInWorker({ id: 'a', file, sidecar: null, audience: 'cong-khai' }, options);
}

describe('reading in a thread', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'extract-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

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
    expect(reason(await reading)).toBe('timeout');
  });
  it('survives a heap that dies', async () => {
    const body = Array.from({ length: 200_000 }, (_, i) =>
      wordParagraph(`Đoạn số ${(i * 7919) % 1_000_003} của báo cáo.`),
    ).join('');
    const before = process.memoryUsage().rss;
    expect(reason(await read(await write('heap.docx', rawDocx(body))))).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * MB);
  });
});
