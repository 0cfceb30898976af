import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { transact } from '../db/transact.ts';
import { removeBytes } from './file-bytes.ts';
import { forgetExpired } from './file-store.ts';
import type { FileShelf } from './keep-file.ts';

/** Longer than it takes from writing the bytes to writing the row. */
const ORPHAN_MS = 3_600_000;

/** Deletes files and links whose term is over, and bytes of which no row tells (the process died in between). */
export async function sweepFiles(shelf: FileShelf, now: Date): Promise<void> {
  await removeBytes(shelf.folder, await transact(shelf.db, (tx) => forgetExpired(tx, now)));
  await removeBytes(shelf.folder, await orphans(shelf, now));
}

async function orphans({ db, folder }: FileShelf, now: Date): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const old: string[] = [];
  for (const name of names.filter((one) => /^[0-9a-f]{32}$/.test(one))) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > ORPHAN_MS) old.push(name);
  }
  const known = new Set((await db.selectFrom('kept_file').select('id').execute()).map(({ id }) => id));
  return old.filter((name) => !known.has(name));
}
