import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../../src/db/tables.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { rawDocx, wordParagraph } from '../support/sample-files.ts';
import { clause, textFrom, TODAY, vanBan } from './shelf.ts';
import { openTestKnowledge } from '../support/open-test-knowledge.ts';

/** A decision that replaces the one which only the overview of the rules knows. */
const DECISION = [
  'LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT VIỆT NAM',
  'Số: 215/QĐ-LHHVN',
  'Hà Nội, ngày 10 tháng 3 năm 2026',
  'QUYẾT ĐỊNH',
  'Về việc ban hành Quy chế thi đua, khen thưởng của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam',
  'Điều 1. Ban hành kèm theo Quyết định này Quy chế thi đua, khen thưởng của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam.',
  'Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2026 và thay thế Quyết định số 1039/QĐ-LHHVN ngày 03 tháng 12 năm 2021.',
  'Điều 3. Các ban, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.',
];
const SAMPLES = new URL('../../data/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'standing-'));
let db: Db;
let knowledge: Knowledge;

beforeAll(async () => {
  mkdirSync(join(folder, 'documents'));
  cpSync(join(SAMPLES, 'glossary'), join(folder, 'glossary'), { recursive: true });
  copyFileSync(join(SAMPLES, 'documents/quy-dinh-hien-hanh.md'), join(folder, 'documents/quy-dinh-hien-hanh.md'));
  const body = DECISION.map((paragraph) => wordParagraph(paragraph)).join('');
  writeFileSync(join(folder, 'documents/215-qd-lhhvn.docx'), rawDocx(body));
  ({ db, knowledge } = await openTestKnowledge(folder, TODAY));
});

afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const REPLACED = 'Văn bản số 1039/QĐ-LHHVN đã được thay thế bởi Quyết định 215/QĐ-LHHVN, từ ngày 01/04/2026.';

test.each([
  ['qd1039 con hieu luc ko', TODAY, REPLACED],
  ['quyết định 1039/QĐ-LHHVN còn hiệu lực không', TODAY, REPLACED],
  ['quyết định thay thế qđ 1039 là số mấy', TODAY, REPLACED],
  ['qd 215 có hiệu lực từ ngày nào', TODAY, 'Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2026'],
  ['nd 98 con hieu luc ko', TODAY, 'Nghị định số 98/2023/NĐ-CP đã hết hiệu lực'],
  ['nd 98 con hieu luc ko', '2025-06-01', 'Tính đến ngày 01/06/2025, Nghị định số 98/2023/NĐ-CP còn hiệu lực'],
  ['nd 152 con hieu luc ko', '2025-06-01', 'Tính đến ngày 01/06/2025, Nghị định số 152/2025/NĐ-CP chưa có hiệu lực'],
  ['ngày 15/03/2025 nghị định 98 còn hiệu lực không', TODAY, 'Tính đến ngày 15/03/2025'],
])('%s (%s)', async (question, today, said) => {
  const answer = await knowledge.answer(question, { today, audience: 'cong-khai', asOf: null });
  expect(answer.kind, answer.text).toBe('answer');
  expect(answer.text).toContain(said);
});

test('what 1039 says is never told as the words of the decision that replaced it', async () => {
  for (const question of ['qd1039 có hiệu lực từ khi nào', 'quyết định 1039 là gì', 'qd 1039 ban hành ngày nào']) {
    const answer = await knowledge.answer(question, { today: TODAY, audience: 'cong-khai', asOf: null });
    expect(answer.text).not.toContain('Quyết định này');
  }
});

test('“Quyết định này” of another document goes by its name', () => {
  const decision = vanBan({ id: '215.docx', number: '215/QĐ-LHHVN', kind: 'Quyết định', issuedOn: '2026-03-10' });
  const text = 'Quyết định này thay thế Quyết định số 1039/QĐ-LHHVN ngày 03/12/2021.';
  expect(textFrom('qđ 1039 ban hành ngày nào', [decision], [clause('215.docx', 1, 'Điều 2', text)])).toContain(
    'Quyết định 215/QĐ-LHHVN thay thế Quyết định số 1039/QĐ-LHHVN ngày 03/12/2021.',
  );
});

test('before it was issued, a replacement is not known', async () => {
  const answer = await knowledge.answer('qd1039 con hieu luc ko', {
    today: '2025-06-01',
    audience: 'cong-khai',
    asOf: null,
  });
  expect(answer.text).not.toContain('215');
});
