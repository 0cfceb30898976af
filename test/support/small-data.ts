import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A data folder with one short document, so that a process under test starts at once. Gives the folder's path. */
export function smallData(parent: string): string {
  const documents = join(parent, 'data', 'documents');
  mkdirSync(documents, { recursive: true });
  writeFileSync(
    join(documents, 'quy-dinh.md'),
    [
      '# Quy định về báo cáo của Cụm thi đua',
      '',
      'Số: 05/QĐ-THU',
      '',
      'Điều 1. Thời hạn nộp báo cáo',
      '',
      '1. Báo cáo quý III nộp chậm nhất ngày 20/09/2026.',
      '',
      '2. Báo cáo năm nộp chậm nhất ngày 20/12/2026.',
      '',
    ].join('\n'),
  );
  return join(parent, 'data');
}
