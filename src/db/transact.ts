import { setTimeout as sleep } from 'node:timers/promises';
import type { Db, Tx } from './tables.ts';

const PATIENCE_MS = 60_000;

/**
 * Runs `work` in one transaction that holds the write lock from its start. While another process holds it, tries again
 * without blocking the event loop, for a minute. Only SQL belongs inside: everything else in this process waits meanwhile.
 */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (let pauseMs = 20; ; pauseMs = Math.min(500, pauseMs * 2)) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
      await sleep(pauseMs);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
