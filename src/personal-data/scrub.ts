import { sql } from 'kysely';
import { removeBytes } from '../files/file-bytes.ts';
import type { FileShelf } from '../files/keep-file.ts';

/**
 * Takes what was erased off the disk: the bytes of files, and the database's journal, in which the rows stand as they were until it
 * is written over. Beside a long reader the journal stays until the next time.
 */
export async function scrub({ db, folder }: FileShelf, fileIds: readonly string[]): Promise<void> {
  await removeBytes(folder, fileIds);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
