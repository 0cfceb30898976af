import type { Db, Tx } from './tables.ts';
import { waitForLock } from './wait-for-lock.ts';

/**
 * Runs `work` in one transaction that holds the write lock from its start, waiting for it as `waitForLock` does. Only SQL
 * belongs inside: everything else in this process waits meanwhile.
 */
export function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return waitForLock(() => db.transaction().execute(work));
}
