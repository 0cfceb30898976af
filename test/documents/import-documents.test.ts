import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KyselyPlugin } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import { listDocuments } from '../../src/documents/document-store.ts';
import type { ExtractResult } from '../../src/documents/extract/extracted.ts';
import { DocumentsUnreachable } from '../../src/documents/documents-unreachable.ts';
import {
  importDocuments,
  type ImportDeps,
  type ImportOutcome,
  type ReadFile,
} from '../../src/documents/import-documents.ts';
import { readSource } from '../../src/documents/read-source.ts';
import { putPassages, removePassages } from '../../src/search/search-index.ts';
import { fromLines } from './blocks.ts';

let folder: string;
let db: Db;
let extracted: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  await mkdir(join(folder, 'documents'));
  db = await openDatabase(':memory:');
  extracted = [];
});

afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true });
});

describe('reading the documents folder', () => {
  it('imports what is new, leaves what is unchanged, and removes what is gone', async () => {
    await write('quy-che.md', decision('1/QĐ-A', 'Nội dung cũ.'));
    await write('sub/ke-hoach.md', decision('2/KH-A', 'Nội dung kế hoạch.'));
    expect(kinds(await run())).toEqual(['imported quy-che.md', 'imported sub/ke-hoach.md']);
    expect(kinds(await run())).toEqual(['unchanged quy-che.md', 'unchanged sub/ke-hoach.md']);
    expect(extracted).toHaveLength(2);

    await write('quy-che.md', decision('1/QĐ-A', 'Nội dung mới.'));
    await rm(join(folder, 'documents/sub'), { recursive: true });
    expect(kinds(await run())).toEqual(['imported quy-che.md', 'removed sub/ke-hoach.md']);
    expect(await textsOf('quy-che.md')).toContain('Điều 1. Nội dung mới.');
    await expectIndexAgrees();
  });

  it('follows a renamed file, and keeps two files with one number, saying so', async () => {
    await write('a.md', decision('1/QĐ-A', 'Một.'));
    await run();
    await rename(join(folder, 'documents/a.md'), join(folder, 'documents/b.md'));
    expect(kinds(await run())).toEqual(['imported b.md', 'removed a.md']);
    await write('c.md', decision('1/qđ-a'.toUpperCase(), 'Bản khác.'));
    const again = (await run()).find((outcome) => outcome.kind === 'imported');
    expect(again?.sameNumber).toEqual(['b.md']);
    expect(await listDocuments(db)).toHaveLength(2);
  });

  it('takes no notice of sidecars, hidden files and lock files as documents', async () => {
    for (const name of ['.an.md', '~$a.docx', 'Thumbs.db']) await write(name, 'x');
    await write('a.md', decision('1/QĐ-A', 'Một.'));
    await write('a.md.json', '{"title": "Tên đặt tay", "validTo": "2026-12-31"}');
    expect(kinds(await run())).toEqual(['imported a.md']);
    expect((await listDocuments(db))[0]).toMatchObject({
      title: 'Tên đặt tay',
      validTo: '2026-12-31',
      number: '1/QĐ-A',
    });
    await write('a.md.json', '{"title": "Tên mới"}');
    expect(kinds(await run())).toEqual(['imported a.md']);
  });

  it('keeps what lies in noi-bo/ for known people, unless the sidecar says otherwise', async () => {
    await write('noi-bo/a.md', decision('1/QĐ-A', 'Kín.'));
    await write('noi-bo/b.md', decision('2/QĐ-A', 'Mở.'));
    await write('noi-bo/b.md.json', '{"audience": "cong-khai"}');
    await run();
    expect((await listDocuments(db, 'cong-khai')).map(({ id }) => id)).toEqual(['noi-bo/b.md']);
    expect(await listDocuments(db, 'noi-bo')).toHaveLength(2);
  });

  it('removes nothing when the folder itself is missing', async () => {
    await write('a.md', decision('1/QĐ-A', 'Một.'));
    await run();
    await rename(join(folder, 'documents'), join(folder, 'moved'));
    await expect(run()).rejects.toThrow(DocumentsUnreachable);
    expect(await listDocuments(db)).toHaveLength(1);
  });
});

describe('files that cannot be read', () => {
  it('keep their old version, say what to do, and are not tried again until they change', async () => {
    await write('a.md', decision('1/QĐ-A', 'Một.'));
    await run();
    await write('a.md', 'HỎNG');
    const bad = { kind: 'unreadable', id: 'a.md', reason: 'broken', advice: 'Tệp hỏng.', keptOld: true };
    expect(await run()).toMatchObject([bad]);
    expect(await run()).toMatchObject([bad]);
    expect(extracted).toHaveLength(2);
    expect(await listDocuments(db)).toHaveLength(1);
    await write('a.md', decision('1/QĐ-A', 'Hai.'));
    expect(kinds(await run())).toEqual(['imported a.md']);
  });

  it('are tried again after a timeout', async () => {
    await write('a.md', 'CHẬM');
    await run();
    await run();
    expect(extracted).toHaveLength(2);
  });

  it('with a bad sidecar, a sidecar alone or a text without content are refused by name', async () => {
    await write('a.md', decision('1/QĐ-A', 'Một.'));
    await write('a.md.json', '{"validFrom": "31/9/2026"}');
    await write('b.json', '{}');
    await write('c.md', 'HỘI A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const outcomes = await run();
    expect(outcomes.map((one) => one.kind === 'unreadable' && [one.id, one.reason])).toEqual([
      ['a.md', 'sidecar'],
      ['c.md', 'empty'],
      ['b.json', 'sidecar'],
    ]);
    expect(outcomes[0]?.kind === 'unreadable' && outcomes[0].advice).toContain('"validFrom"');
  });

  it('never stop the others, even when the mistake is ours', async () => {
    await write('a.md', 'LỖI');
    await write('b.md', decision('1/QĐ-A', 'Một.'));
    expect(await run()).toMatchObject([
      { kind: 'unreadable', reason: 'failed', cause: new Error('boom') },
      { kind: 'imported' },
    ]);
  });
});

describe('a file that brings the program down', () => {
  /** An import that is never heard of again after it began to read its first file. */
  const crash = (): Promise<void> =>
    new Promise((resolve) => {
      void run(null, db, () => {
        resolve();
        return new Promise(() => {});
      });
    });

  it('is read twice, then refused with advice until it changes', async () => {
    await write('a.md', decision('1/QĐ-A', 'Một.'));
    await write('b.md', decision('2/QĐ-A', 'Hai.'));
    await crash();
    await crash();
    expect(await run()).toMatchObject([
      { kind: 'unreadable', id: 'a.md', reason: 'unfinished-twice', advice: expect.stringContaining('hai lần') },
      { kind: 'imported' },
    ]);
    await write('a.md', decision('1/QĐ-A', 'Khác.'));
    expect(kinds(await run())).toEqual(['imported a.md', 'unchanged b.md']);
  });

  it('is read again when it is named', async () => {
    await write('a.md', decision('1/QĐ-A', 'Một.'));
    await crash();
    await crash();
    expect(await run()).toMatchObject([{ reason: 'unfinished-twice' }]);
    expect(kinds(await run([join(folder, 'documents/a.md')]))).toEqual(['imported a.md']);
  });

  it('once is read again, and is then like any other', async () => {
    await write('a.md', decision('1/QĐ-A', 'Một.'));
    await crash();
    expect(kinds(await run())).toEqual(['imported a.md']);
    expect(await db.selectFrom('unreadable_file').selectAll().execute()).toEqual([]);
  });
});

describe('an import that is called off', () => {
  it('ends at the file that is being read, keeps nothing of that, and goes on from there next time', async () => {
    for (const name of ['a.md', 'b.md', 'c.md']) await write(name, decision('1/QĐ-A', name));
    await write('b.md', 'CHẬM');
    await run();
    for (const name of ['a.md', 'b.md', 'c.md']) await write(name, decision('1/QĐ-A', `${name}, bản mới`));
    await rm(join(folder, 'documents/a.md'));
    const kept = await db.selectFrom('unreadable_file').selectAll().execute();
    const calledOff = new AbortController();
    const read: ReadFile = async () => {
      calledOff.abort();
      return { kind: 'unreadable', reason: 'cancelled', advice: '' };
    };
    expect(await run(null, db, read, calledOff.signal)).toEqual([{ kind: 'cancelled', id: 'b.md' }]);
    expect(await run(null, db, read, calledOff.signal)).toEqual([]);
    expect(await db.selectFrom('unreadable_file').selectAll().execute()).toEqual(kept);
    expect((await listDocuments(db)).map(({ id }) => id)).toEqual(['a.md', 'c.md']);
    expect(kinds(await run())).toEqual(['imported b.md', 'imported c.md', 'removed a.md']);
  });
});

describe('files from outside', () => {
  it('are imported under a name of their own, which no scan of the folder removes', async () => {
    await mkdir(join(folder, 'noi-khac/tap'), { recursive: true });
    await writeFile(join(folder, 'noi-khac/tap/x.md'), decision('7/QĐ-A', 'Ngoài.'));
    await write('a.md', decision('1/QĐ-A', 'Một.'));
    expect(
      kinds(await run([join(folder, 'noi-khac'), join(folder, 'noi-khac/tap/x.md'), join(folder, 'documents/a.md')])),
    ).toEqual(['imported ngoai:noi-khac/tap/x.md', 'imported ngoai:x.md', 'imported a.md']);
    expect(kinds(await run())).toEqual(['unchanged a.md']);
    expect(await listDocuments(db)).toHaveLength(3);
  });

  it('that are not there are said to be missing', async () => {
    expect(await run([join(folder, 'khong-co.docx')])).toMatchObject([{ kind: 'unreadable', reason: 'missing' }]);
  });
});

describe('a long document', () => {
  it('leaves everything else in the process its turn while it is stored', async () => {
    await write('a.md', decision('1/QĐ-A', 'Dài.'));
    let isStoring = true;
    let turns = 0;
    const count = (): void => {
      turns += 1;
      if (isStoring) setImmediate(count);
    };
    await run(null, db, async (source) => {
      const short = await readSource(source, extract);
      if (short.kind === 'unreadable') return short;
      setImmediate(count);
      const [first] = short.passages;
      const passages = Array.from({ length: 4_000 }, (_, n) => ({ ...first!, id: `a.md#${n + 1}` }));
      return { ...short, passages };
    });
    isStoring = false;
    expect(turns).toBeGreaterThan(40);
    await expectIndexAgrees();
  });
});

describe('an import that is cut off', () => {
  it('leaves documents, passages and search rows agreeing, at whatever statement', async () => {
    await write('a.md', decision('1/QĐ-A', 'Cũ.'));
    await write('b.md', decision('2/QĐ-A', 'Giữ.'));
    await run();
    await write('a.md', decision('1/QĐ-A', 'Mới.'));
    await rm(join(folder, 'documents/b.md'));

    let cuts = 0;
    for (let at = 1; ; at += 1) {
      const outcome = await run(null, failingAt(db, at)).catch((error: Error) => error);
      await expectIndexAgrees();
      await db.deleteFrom('unreadable_file').execute(); // each cut stands for a first one
      const texts = await textsOf('a.md');
      expect(['Điều 1. Cũ.', 'Điều 1. Mới.']).toContain(texts[0]);
      expect(texts).toHaveLength(1);
      if (!(outcome instanceof Error)) break;
      expect(outcome.message).toBe('cut');
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(10);
    expect((await listDocuments(db)).map(({ id }) => id)).toEqual(['a.md']);
  });
});

async function run(
  paths: readonly string[] | null = null,
  on: Db = db,
  read: ReadFile = (source) => readSource(source, extract),
  signal?: AbortSignal,
): Promise<readonly ImportOutcome[]> {
  const deps: ImportDeps & { read: ReadFile } = {
    db: on,
    clock: { now: () => new Date('2026-11-24T01:00:00Z') },
    dataDir: folder,
    index: { putPassages, removePassages },
    read,
  };
  const seen: number[] = [];
  const outcomes = await importDocuments(deps, paths, ({ done, total }) => seen.push(done / total), signal);
  if (signal === undefined) expect(seen.at(-1) ?? 1).toBe(1);
  return outcomes;
}

async function extract(file: string): Promise<ExtractResult> {
  extracted.push(file);
  const text = await readFile(file, 'utf8');
  if (text === 'HỎNG') return { kind: 'unreadable', reason: 'broken', advice: 'Tệp hỏng.' };
  if (text === 'CHẬM') return { kind: 'unreadable', reason: 'timeout', advice: 'Tệp đọc quá lâu.' };
  if (text === 'LỖI') throw new Error('boom');
  return { kind: 'extracted', extracted: fromLines(text) };
}

function decision(number: string, body: string): string {
  return `HỘI A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: ${number}\nQUYẾT ĐỊNH\nVề việc thử\nĐiều 1. ${body}`;
}

async function write(name: string, content: string): Promise<void> {
  const file = join(folder, 'documents', name);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, content);
}

function kinds(outcomes: readonly ImportOutcome[]): readonly string[] {
  return outcomes.map((one) => `${one.kind} ${'vanBan' in one ? one.vanBan.id : one.id}`);
}

/** Every statement from the `at`-th on fails before it reaches the database, as if the process had ended there. */
function failingAt(whole: Db, at: number): Db {
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      count += 1;
      if (count >= at) throw new Error('cut');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return whole.withPlugin(plugin);
}

async function textsOf(documentId: string): Promise<readonly string[]> {
  const of = db.selectFrom('passage').select('text').where('document_id', '=', documentId);
  return (await of.orderBy('ordinal').execute()).map(({ text }) => text);
}

async function expectIndexAgrees(): Promise<void> {
  const documents = await db.selectFrom('document').select('id').orderBy('id').execute();
  const passages = await db.selectFrom('passage').select(['id', 'document_id', 'text']).orderBy('id').execute();
  const indexed = await db.selectFrom('search_passage').select(['id', 'document_id', 'text']).orderBy('id').execute();
  expect(indexed).toEqual(passages);
  expect([...new Set(passages.map((row) => row.document_id))].sort()).toEqual(documents.map(({ id }) => id));
}
