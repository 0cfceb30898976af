import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { databaseFile } from './state-folder.ts';

export interface Backup {
  readonly file: string;
  readonly at: Date;
  readonly bytes: number;
}

/**
 * Copies the database, as it is at this moment, into `<stateDir>/backups/`, also while the bot is running; the copy is checked
 * before it gets its name. Throws when there is no database, or the copy is not sound.
 */
export async function makeBackup(stateDir: string, now: Date): Promise<Backup> {
  const folder = join(stateDir, 'backups');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `tro-ly-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.db`);
  const unfinished = `${file}.tmp`;
  const source = new Database(databaseFile(stateDir), { readonly: true, fileMustExist: true });
  try {
    await source.backup(unfinished);
  } finally {
    source.close();
  }
  settle(unfinished);
  await rename(unfinished, file);
  return { file, at: now, bytes: (await stat(file)).size };
}

const OURS = /^tro-ly-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/;
const DAY_MS = 86_400_000;

/**
 * Deletes the backups older than `keepDays`, except the newest of all: what people wrote, and whom they asked to be forgotten, does
 * not outlive its term in them. Gives how many were deleted.
 */
export async function dropOldBackups(stateDir: string, keepDays: number, now: Date): Promise<number> {
  const folder = join(stateDir, 'backups');
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => OURS.test(name)).toSorted() : [];
  const old = names.slice(0, -1).filter((name) => now.getTime() - madeAt(name).getTime() > keepDays * DAY_MS);
  for (const name of old) await rm(join(folder, name));
  return old.length;
}

function madeAt(name: string): Date {
  return new Date(name.replace(OURS, '$1T$2:$3:$4Z'));
}

/** The newest backup of a state folder; undefined when there is none. */
export async function lastBackup(stateDir: string): Promise<Backup | undefined> {
  const folder = join(stateDir, 'backups');
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.db')) : [];
  const newest = names.sort().at(-1);
  if (newest === undefined) return undefined;
  const file = join(folder, newest);
  const { mtime, size } = await stat(file);
  return { file, at: mtime, bytes: size };
}

/**
 * Puts a backup in the place of the database; what was there is kept beside it and its name given back (undefined when there was
 * nothing). The bot must not be running. Throws when `backup` is not a sound database, and then changes nothing.
 */
export async function restoreBackup(stateDir: string, backup: string, now: Date): Promise<string | undefined> {
  checkSound(backup);
  const file = databaseFile(stateDir);
  const incoming = `${file}.incoming`;
  await rm(incoming, { force: true });
  const source = new Database(backup, { readonly: true });
  try {
    await source.backup(incoming);
  } finally {
    source.close();
  }
  settle(incoming);
  let kept: string | undefined;
  if (existsSync(file)) {
    kept = `${file}.truoc-khoi-phuc-${now.getTime()}`;
    for (const part of ['', '-wal', '-shm']) if (existsSync(file + part)) await rename(file + part, kept + part);
  }
  await rename(incoming, file);
  return kept;
}

/** Checks a fresh copy, and makes it one file that needs no journal beside it. */
function settle(copy: string): void {
  const database = new Database(copy);
  try {
    database.pragma('journal_mode = delete');
  } finally {
    database.close();
  }
  checkSound(copy);
}

function checkSound(file: string): void {
  const copy = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const result = copy.pragma('integrity_check(1)', { simple: true });
    if (result !== 'ok') throw new Error(`integrity_check: ${String(result)}`);
  } finally {
    copy.close();
  }
}
