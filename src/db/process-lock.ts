import { join } from 'node:path';
import Database from 'better-sqlite3';

/**
 * Holds the state folder for this process alone. The lock is the operating system's, on a file of its own: it ends with
 * the process however that dies, so nothing stale is ever left behind. Throws `AlreadyRunning` when another process has it.
 */
export function lockState(stateDir: string): { release: () => void } {
  const lock = new Database(join(stateDir, 'process.lock'), { timeout: 0 });
  try {
    lock.pragma('locking_mode = exclusive');
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    throw new AlreadyRunning(stateDir, { cause });
  }
  return { release: () => void lock.close() };
}

export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';

  constructor(stateDir: string, options: ErrorOptions) {
    super(
      `Một tiến trình khác của trợ lý đang chạy trên thư mục ${stateDir}. ` +
        'Hãy dừng tiến trình đó trước, hoặc đặt STATE_DIR khác cho tiến trình này.',
      options,
    );
  }
}
