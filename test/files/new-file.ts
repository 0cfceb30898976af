import { newFileId } from '../../src/files/file-bytes.ts';
import type { NewFile } from '../../src/files/keep-file.ts';

export const NOW = new Date('2026-09-14T01:30:00.000Z');
export const DAY_MS = 86_400_000;

/** A small file of Chị Yến's without a term, but for what the test says. */
export function newFile(change: Partial<NewFile> = {}): NewFile {
  return {
    id: newFileId(),
    name: 'Báo cáo quý III.xlsx',
    mimeType: 'application/octet-stream',
    bytes: Buffer.from('số liệu'),
    owner: 'YEN',
    purpose: 'bao-cao',
    createdAt: NOW,
    expiresAt: null,
    ...change,
  };
}

export function daysLater(days: number): Date {
  return new Date(NOW.getTime() + days * DAY_MS);
}
