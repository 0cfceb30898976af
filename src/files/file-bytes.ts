import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const ID = /^[0-9a-f]{32}$/;

/** Where the bytes of kept files stand. */
export function filesFolder(stateDir: string): string {
  return join(stateDir, 'files');
}

/** A name for a file of ours: 128 random bits. */
export function newFileId(): string {
  return randomBytes(16).toString('hex');
}

/** Writes a file that is not there yet and waits until the disk has it; after a failure nothing of it is left. */
export async function writeBytes(folder: string, id: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = pathOfBytes(folder, id);
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await syncFolder(folder);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}

/** Null when there is no such file. */
export async function readBytes(folder: string, id: string): Promise<Buffer | null> {
  try {
    return await readFile(pathOfBytes(folder, id));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export async function removeBytes(folder: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await rm(pathOfBytes(folder, id), { force: true });
}

/** A new file survives a power cut only when its folder is written out too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Only ids of ours become a path: nothing that people named. */
export function pathOfBytes(folder: string, id: string): string {
  if (!ID.test(id)) throw new TypeError('The id of a kept file has 32 hexadecimal digits.');
  return join(folder, id);
}
