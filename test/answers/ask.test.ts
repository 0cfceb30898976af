import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askDocuments, type AskOptions } from '../../src/answers/ask.ts';
import type { SearchPassages } from '../../src/answers/gather.ts';
import { sourceText } from '../../src/answers/source-text.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import { transact } from '../../src/db/transact.ts';
import { replaceDocument } from '../../src/documents/document-store.ts';
import { clause, row, TODAY, vanBan } from './shelf.ts';

const folder = mkdtempSync(join(tmpdir(), 'ask-'));
const PUBLIC = vanBan({
  id: 'cong-khai.md',
  number: '05/QĐ',
  title: 'Bảng tiêu chí năm 2026',
  validFrom: '2026-01-01',
});
const INTERNAL = vanBan({ id: 'noi-bo.md', title: 'Liên hệ thư ký', audience: 'noi-bo' });
const PASSAGES = [
  row('cong-khai.md', 1, 'dòng 3.1', { STT: '3.1', 'Nội dung tiêu chí': 'Số nhiệm vụ', 'Điểm tối đa': '100' }),
  row('cong-khai.md', 2, 'dòng 3.2', { STT: '3.2', 'Nội dung tiêu chí': 'Nhiệm vụ đặt hàng', 'Điểm tối đa': '60' }),
];
const SECRET = clause('noi-bo.md', 1, 'mục 1', 'Thư ký cụm nhận hồ sơ tại phòng 302.');
let db: Db;

beforeAll(async () => {
  db = await openDatabase(join(folder, 'ask.db'));
  await transact(db, async (tx) => {
    await replaceDocument(tx, PUBLIC, PASSAGES, 'a', new Date(0));
    await replaceDocument(tx, INTERNAL, [SECRET], 'b', new Date(0));
  });
});

afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const findAll: SearchPassages = (_question, { documentIds }) =>
  [...PASSAGES, SECRET]
    .filter(({ documentId }) => documentIds.includes(documentId))
    .map(({ id }) => ({ id, score: 1, coverage: 1 }));
const OPTIONS: AskOptions = { today: TODAY, audience: 'cong-khai', asOf: null };

async function ask(question: string, options: Partial<AskOptions> = {}): Promise<string> {
  const failed = (error: unknown): never => {
    throw error;
  };
  return (await askDocuments({ db, search: findAll, onFailure: failed }, question, { ...OPTIONS, ...options })).text;
}

test('an index that fails is the answer "unavailable", and whoever runs the bot is told why', async () => {
  const broken = new Error('no index');
  const failures: unknown[] = [];
  const search: SearchPassages = () => {
    throw broken;
  };
  const answer = await askDocuments(
    { db, search, onFailure: (error) => failures.push(error) },
    'tiêu chí 3.1',
    OPTIONS,
  );
  expect(answer).toEqual({
    kind: 'unavailable',
    text: 'Hiện chưa tra cứu được, anh/chị thử lại sau ít phút; câu hỏi đã được lưu.',
  });
  expect(failures).toEqual([broken]);
});

test('an internal document answers those it is for, and is not even counted for others', async () => {
  expect(await ask('thư ký cụm nhận hồ sơ tại phòng nào', { audience: 'noi-bo' })).toContain('phòng 302');
  expect(await ask('thư ký cụm nhận hồ sơ tại phòng nào')).toContain('Chưa tìm thấy trong 1 văn bản');
});

test('two questions in one message are both answered, and what is not found is named', async () => {
  expect(await ask('tiêu chí 3.1 mấy điểm và tiêu chí 3.2 mấy điểm')).toMatch(
    /^Tiêu chí 3\.1.*100 điểm\.\nTiêu chí 3\.2.*60 điểm\./,
  );
  expect(await ask('tiêu chí 3.1 mấy điểm và tiêu chí 9.9 mấy điểm')).toMatch(
    /100 điểm[\s\S]*Về câu “tiêu chí 9\.9 mấy điểm”: Chưa tìm thấy/,
  );
});

test('a short question leans on the one before it', async () => {
  const previous = { question: 'tiêu chí 3.1 tối đa bao nhiêu điểm' };
  expect(await ask('còn 3.2?', { previous })).toContain('tối đa 60 điểm');
});

test.each(['', '   ', '???', '"* OR NEAR(', 'x'.repeat(5000), '\u0000\uD800', '12345', '🙂'])(
  'nothing that is typed breaks it: %j',
  async (typed) => {
    expect(await ask(typed)).not.toBe('');
  },
);

test('the exact words behind a citation, for those they are for, as long as they are there', async () => {
  expect(await sourceText(db, SECRET.id, 'phòng 302', 'noi-bo')).toBe(
    'Liên hệ thư ký, mục 1:\n\nThư ký cụm nhận hồ sơ tại phòng 302.',
  );
  expect(await sourceText(db, SECRET.id, 'phòng 302', 'cong-khai')).toBeNull();
  expect(await sourceText(db, SECRET.id, 'phòng 303', 'noi-bo')).toBeNull();
  expect(await sourceText(db, 'cong-khai.md#99', '', 'noi-bo')).toBeNull();
});

test('a row is shown with a line for each cell, then how long it holds; the quote is still its exact words', async () => {
  const [first] = PASSAGES;
  expect(await sourceText(db, first!.id, first!.text, 'cong-khai')).toBe(
    '05/QĐ, dòng 3.1:\n\nSTT: 3.1\nNội dung tiêu chí: Số nhiệm vụ\nĐiểm tối đa: 100\n\nHiệu lực từ 01/01/2026.',
  );
});
