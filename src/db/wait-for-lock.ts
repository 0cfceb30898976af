import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

/**
 * Tries again, for a minute and without blocking the event loop, while another process holds the database's lock.
 * `work` must have done nothing when it fails for that reason.
 */
export async function waitForLock<T>(work: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (let pauseMs = 20; ; pauseMs = Math.min(500, pauseMs * 2)) {
    try {
      return await work();
    } catch (error) {
      if (!isCode(error, 'SQLITE_BUSY') || performance.now() > giveUpAt) throw error;
      await sleep(pauseMs);
    }
  }
}

/** True for an error of SQLite's with this code, or an extended one of it (`SQLITE_BUSY_SNAPSHOT`). */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith(code);
}

const STORAGE_TROUBLES = ['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_NOMEM', 'ENOSPC', 'EDQUOT', 'EIO'];

/** True when the disk or a lock is the trouble: the same work may succeed later. */
export function isStorageTrouble(error: unknown): boolean {
  return STORAGE_TROUBLES.some((code) => isCode(error, code));
}
