import type { Db, Tx } from '../db/tables.ts';
import type { KeptFileTable } from '../db/tables/files.ts';
import type { KeptFile } from './kept-file.ts';

/** Puts down that a file is kept, whose bytes are on the disk already. */
export async function recordFile(tx: Tx, file: KeptFile): Promise<void> {
  await tx
    .insertInto('kept_file')
    .values({
      id: file.id,
      name: file.name,
      mime_type: file.mimeType,
      size: file.size,
      owner_person: file.owner,
      purpose: file.purpose,
      created_at: file.createdAt.toISOString(),
      expires_at: file.expiresAt?.toISOString() ?? null,
    })
    .execute();
}

/** Undefined when there is none, or its term is over. */
export async function findFile(db: Db, id: string, now: Date): Promise<KeptFile | undefined> {
  const row = await db.selectFrom('kept_file').selectAll().where('id', '=', id).executeTakeFirst();
  const file = row && fromRow(row);
  return file?.expiresAt && file.expiresAt <= now ? undefined : file;
}

/** Whose it is from now on, what for, and until when; false when it is not there any more. */
export async function adoptFile(
  tx: Tx,
  id: string,
  now: Date,
  by: Pick<KeptFile, 'owner' | 'purpose' | 'expiresAt'>,
): Promise<boolean> {
  const result = await tx
    .updateTable('kept_file')
    .set({ owner_person: by.owner, purpose: by.purpose, expires_at: by.expiresAt?.toISOString() ?? null })
    .where('id', '=', id)
    .where((row) => row.or([row('expires_at', 'is', null), row('expires_at', '>', now.toISOString())]))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Lets go of a file of this owner: its links are no good any more, its bytes are swept away. */
export async function releaseFile(tx: Tx, id: string, owner: string): Promise<void> {
  const gone = await tx
    .deleteFrom('kept_file')
    .where('id', '=', id)
    .where('owner_person', '=', owner)
    .executeTakeFirst();
  if (gone.numDeletedRows > 0n) await tx.deleteFrom('file_link').where('file_id', '=', id).execute();
}

/** Forgets the files of a person, and the links to them and of theirs; gives the ids whose bytes can go after the commit. */
export async function forgetFilesOf(tx: Tx, person: string): Promise<readonly string[]> {
  await tx.deleteFrom('file_link').where('person', '=', person).execute();
  const rows = await tx.deleteFrom('kept_file').where('owner_person', '=', person).returning('id').execute();
  return rows.map(({ id }) => id);
}

/** The same for those whose term is over. */
export async function forgetExpired(tx: Tx, now: Date): Promise<readonly string[]> {
  const at = now.toISOString();
  await tx.deleteFrom('file_link').where('expires_at', '<=', at).execute();
  const rows = await tx.deleteFrom('kept_file').where('expires_at', '<=', at).returning('id').execute();
  return rows.map(({ id }) => id);
}

function fromRow(row: KeptFileTable): KeptFile {
  return {
    id: row.id,
    name: row.name,
    mimeType: row.mime_type,
    size: row.size,
    owner: row.owner_person,
    purpose: row.purpose,
    createdAt: new Date(row.created_at),
    expiresAt: row.expires_at === null ? null : new Date(row.expires_at),
  };
}
