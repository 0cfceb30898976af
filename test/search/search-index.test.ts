import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import { transact } from '../../src/db/transact.ts';
import { EMPTY_GLOSSARY } from '../../src/search/glossary.ts';
import { putPassages, rebuildIndex, removePassages } from '../../src/search/search-index.ts';
import { openSearchIndex, searchPassages, type SearchIndex } from '../../src/search/search-passages.ts';

let db: Db;
let index: SearchIndex;

beforeEach(async () => {
  db = await openDatabase(':memory:');
  index = await openSearchIndex(db, EMPTY_GLOSSARY);
});

afterEach(() => db.destroy());

async function put(documentId: string, ...texts: string[]): Promise<void> {
  const rows = texts.map((text, at) => ({ id: `${documentId}#${at + 1}`, title: '', text }));
  await transact(db, (tx) => putPassages(tx, documentId, rows));
}

async function find(question: string, documentIds: ReadonlySet<string> | null = null): Promise<string[]> {
  return (await searchPassages(index, question, { limit: 10, documentIds })).map(({ id }) => id);
}

test('what was put is found at once, what was removed or replaced no longer', async () => {
  expect(await find('thi đua')).toEqual([]);
  await put('a.md', 'Cụm thi đua số 1', 'Hạn nộp báo cáo quý III');
  await put('b.md', 'Giao ước thi đua');
  expect(await find('thi đua')).toEqual(['b.md#1', 'a.md#1']);
  await put('a.md', 'Khen thưởng đột xuất');
  expect(await find('thi đua')).toEqual(['b.md#1']);
  expect(await find('khen thưởng')).toEqual(['a.md#1']);
  await transact(db, (tx) => removePassages(tx, 'b.md'));
  expect(await find('thi đua')).toEqual([]);
});

test('a change that is rolled back is never seen', async () => {
  await put('a.md', 'Cụm thi đua số 1');
  const failed = transact(db, async (tx) => {
    await putPassages(tx, 'a.md', [{ id: 'a.md#1', title: '', text: 'Khen thưởng' }]);
    throw new Error('the import failed');
  });
  await expect(failed).rejects.toThrow('the import failed');
  expect(await find('thi đua')).toEqual(['a.md#1']);
  expect(await find('khen thưởng')).toEqual([]);
});

test('only allowed documents are ranked, however many others fit better', async () => {
  await put('a.md', ...Array.from({ length: 30 }, () => 'thi đua thi đua'));
  await put('b.md', 'một cụm thi đua trong rất nhiều lời khác về những việc khác');
  expect(await find('thi đua', new Set(['b.md']))).toEqual(['b.md#1']);
  expect(await find('thi đua', new Set())).toEqual([]);
});

test('a second process or index sees the changes of the first', async () => {
  const other = await openSearchIndex(db, EMPTY_GLOSSARY);
  await put('a.md', 'Cụm thi đua');
  expect(await searchPassages(other, 'thi đua', { limit: 1 })).toHaveLength(1);
});

test('the index is made anew from the stored passages', async () => {
  await put('gone.md', 'thi đua');
  const day = '2026-11-24';
  const document = { number: '1039/QĐ-LHHVN', kind: null, issuer: null, title: 'Quy chế', issued_on: day };
  const rest = { valid_from: null, valid_to: null, relations: '[]', sample: 0, audience: 'cong-khai' } as const;
  const made = { fingerprint: '', imported_at: day };
  await db
    .insertInto('document')
    .values({ id: 'd.md', ...document, ...rest, ...made })
    .execute();
  const row = JSON.stringify({ group: 'III. Tư vấn', cells: [] });
  const where = { document_id: 'd.md', ordinal: 1, place: 'Điều 5', page: null, heading: 'Chương II' };
  await db
    .insertInto('passage')
    .values({ id: 'd.md#1', ...where, text: 'Cờ thi đua', row })
    .execute();
  await rebuildIndex(db);
  expect(await find('thi đua')).toEqual(['d.md#1']);
  expect(await find('1039/QĐ-LHHVN')).toEqual(['d.md#1']);
  expect(await find('chương 2')).toEqual(['d.md#1']);
});
