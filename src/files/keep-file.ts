import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import { isStorageTrouble } from '../db/wait-for-lock.ts';
import { readBytes, removeBytes, writeBytes } from './file-bytes.ts';
import { cleanFileName } from './file-name.ts';
import { findFile, forgetFilesOf, recordFile } from './file-store.ts';
import { type KeptFile, SEND_LIMIT_BYTES } from './kept-file.ts';

/** Where files are kept: what is known of them, and the folder with their bytes. */
export interface FileShelf {
  readonly db: Db;
  readonly folder: string;
}

export interface NewFile extends Omit<KeptFile, 'name' | 'size'> {
  /** As people gave it, or ours. */
  readonly name: string | null;
  readonly bytes: Uint8Array;
}

/** Keeps a file, durably: bytes first, then its row. Throws `FileNotKept` when the disk has no room; nothing is then left of it. */
export async function keepFile(shelf: FileShelf, file: NewFile): Promise<KeptFile> {
  const kept = keptFrom(file);
  try {
    await writeBytes(shelf.folder, file.id, file.bytes);
  } catch (error) {
    throw asNotKept(error);
  }
  try {
    await transact(shelf.db, (tx) => recordFile(tx, kept));
  } catch (error) {
    await removeBytes(shelf.folder, [file.id]);
    throw asNotKept(error);
  }
  return kept;
}

/** What the row of a new file says. Throws `RangeError` for an empty file, and for one that is larger than anything sent. */
export function keptFrom({ bytes, name, ...rest }: NewFile): KeptFile {
  if (bytes.length === 0 || bytes.length > SEND_LIMIT_BYTES) {
    throw new RangeError(`A kept file has 1 to ${SEND_LIMIT_BYTES} bytes, not ${bytes.length}.`);
  }
  return { ...rest, name: cleanFileName(name), size: bytes.length };
}

/** Null when there is none, or its term is over. */
export async function readKeptFile(
  shelf: FileShelf,
  id: string,
  now: Date,
): Promise<{ readonly file: KeptFile; readonly bytes: Buffer } | null> {
  const file = await findFile(shelf.db, id, now);
  const bytes = file ? await readBytes(shelf.folder, id) : null;
  return file && bytes ? { file, bytes } : null;
}

/** Deletes what is kept of a person, and every link to it; gives how many files there were. */
export async function eraseFilesOf(shelf: FileShelf, person: string): Promise<number> {
  const ids = await transact(shelf.db, (tx) => forgetFilesOf(tx, person));
  await removeBytes(shelf.folder, ids);
  return ids.length;
}

/** A full disk, or one that fails: the same may work later. `code` is that of its cause. */
export class FileNotKept extends Error {
  override readonly name = 'FileNotKept';
  readonly code: string;

  constructor(cause: Error & { readonly code: string }) {
    super(`A file could not be kept: ${cause.code}.`, { cause });
    this.code = cause.code;
  }
}

/** Trouble of the disk as `FileNotKept`; everything else as it is. */
export function asNotKept(error: unknown): unknown {
  return isStorageTrouble(error) ? new FileNotKept(error as Error & { readonly code: string }) : error;
}
