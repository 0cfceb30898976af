import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Db } from '../../src/db/tables.ts';
import type { FileShelf } from '../../src/files/keep-file.ts';

/** A shelf whose folder is gone after the test. */
export function temporaryShelf(db: Db): FileShelf {
  const folder = mkdtempSync(join(tmpdir(), 'tep-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { db, folder };
}
