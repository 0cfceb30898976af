import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestKnowledge } from '../support/open-test-knowledge.ts';

const PUBLIC = [
  '# Quy định về báo cáo',
  'Số: 05/QĐ-THU',
  'Điều 1. Thời hạn',
  '1. Báo cáo quý III nộp chậm nhất ngày 20/09/2026.',
];
/** Says more about the same things, in rarer words: where it takes part in a search it comes first. */
const INTERNAL = [
  '# Quy định nội bộ về báo cáo',
  'Số: 06/QĐ-NB',
  'Điều 1. Thời hạn',
  '1. Báo cáo quý III của Zqxbimat nộp chậm nhất ngày 11/09/2026, phòng Zqxkiemtra.',
];

/** What is known from one public document, and from an internal one beside it if there is one. */
export async function openShelf({ withInternal }: { readonly withInternal: boolean }) {
  const folder = mkdtempSync(join(tmpdir(), 'ke-'));
  mkdirSync(join(folder, 'documents', 'noi-bo'), { recursive: true });
  writeFileSync(join(folder, 'documents', 'quy-dinh.md'), PUBLIC.join('\n\n'));
  if (withInternal) writeFileSync(join(folder, 'documents', 'noi-bo', 'noi-bo.md'), INTERNAL.join('\n\n'));
  const opened = await openTestKnowledge(folder, '2026-09-14');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return opened;
}
