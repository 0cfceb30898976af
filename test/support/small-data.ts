import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A data folder with one short document, so that a process under test starts at once. Gives the folder's path. */
export function smallData(parent: string): string {
  return dataFolder(parent, [
    'Điều 1. Thời hạn nộp báo cáo',
    '1. Báo cáo quý III nộp chậm nhất ngày 20/09/2026.',
    '2. Báo cáo năm nộp chậm nhất ngày 20/12/2026.',
  ]);
}

/** The same with a report for each month of 2026, due on the 20th: twelve questions with twelve different answers. */
export function monthlyData(parent: string): string {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const clauses = months.map(
    (month) => `${month}. Báo cáo tháng ${month} nộp chậm nhất ngày 20/${String(month).padStart(2, '0')}/2026.`,
  );
  return dataFolder(parent, ['Điều 1. Thời hạn nộp báo cáo tháng', ...clauses]);
}

function dataFolder(parent: string, lines: readonly string[]): string {
  const documents = join(parent, 'data', 'documents');
  mkdirSync(documents, { recursive: true });
  const text = ['# Quy định về báo cáo của Cụm thi đua', 'Số: 05/QĐ-THU', ...lines].join('\n\n');
  writeFileSync(join(documents, 'quy-dinh.md'), `${text}\n`);
  return join(parent, 'data');
}
