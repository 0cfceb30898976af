import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseUnusable } from './database-unusable.ts';

/** The database of a state folder. */
export function databaseFile(stateDir: string): string {
  return join(stateDir, 'tro-ly.db');
}

/** Makes the folder the program writes into, if it is not there. Throws `DatabaseUnusable` when it can't be made. */
export async function makeStateFolder(stateDir: string): Promise<void> {
  try {
    await mkdir(stateDir, { recursive: true });
  } catch (cause) {
    throw new DatabaseUnusable('no-access', databaseFile(stateDir), { cause });
  }
}
