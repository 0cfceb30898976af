import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DatabaseUnusable } from './database-unusable.ts';
import { OperatorError } from '../lib/operator-error.ts';

const LOCK = 'process.lock';

/** True when a bot has run on this folder before. */
export function wasUsed(stateDir: string): boolean {
  return existsSync(join(stateDir, LOCK));
}

/**
 * Holds the state folder for this process alone. The lock is the operating system's, on a file of its own: it ends with
 * the process however that dies, so nothing stale is ever left behind. Throws `AlreadyRunning` when another process has it.
 */
export function lockState(stateDir: string): { release: () => void } {
  const lock = openLock(stateDir);
  try {
    lock.pragma('locking_mode = exclusive');
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    throw new AlreadyRunning(stateDir, { cause });
  }
  return { release: () => void lock.close() };
}

function openLock(stateDir: string): Database.Database {
  const file = join(stateDir, LOCK);
  try {
    return new Database(file, { timeout: 0 });
  } catch (cause) {
    throw new DatabaseUnusable('no-access', file, { cause });
  }
}

export class AlreadyRunning extends OperatorError {
  override readonly name = 'AlreadyRunning';

  constructor(stateDir: string, options: ErrorOptions) {
    super(
      `Một tiến trình khác của trợ lý đang chạy trên thư mục ${stateDir}. ` +
        'Hãy dừng tiến trình đó trước, hoặc đặt STATE_DIR khác cho tiến trình này.',
      options,
    );
  }
}
