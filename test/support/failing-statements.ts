import Database from 'better-sqlite3';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';

export interface FailingDatabase {
  readonly db: Db;
  /** The n-th statement from now on (1 is the next one) fails once, as on a disk with a bad moment. */
  failAt(n: number): void;
  /** True when that statement came. */
  hasFailed(): boolean;
}

/** How many statements each database still has before one fails. */
const left = new WeakMap<Database.Database, number>();
let newest: Database.Database | undefined;

let opening: Promise<unknown> = Promise.resolve();

/** A database in memory whose statements can be made to fail, one at a time. For test files that run by themselves: it patches the driver. */
export function openFailingDatabase(): Promise<FailingDatabase> {
  // One after another, so that the newest connection is the one that was opened.
  const opened = opening.then(async () => {
    const db = await openDatabase(':memory:');
    const own = newest!;
    return { db, failAt: (n: number) => void left.set(own, n), hasFailed: () => (left.get(own) ?? 1) <= 0 };
  });
  opening = opened;
  return opened;
}

function remember(connection: Database.Database): void {
  newest = connection;
}

const { prototype } = Database;
const prepare = Reflect.get(prototype, 'prepare');

prototype.prepare = function (this: Database.Database, sql: string) {
  remember(this);
  const statement = prepare.call(this, sql);
  const step = (): void => {
    const before = left.get(this);
    if (before === undefined || sql === 'rollback') return;
    left.set(this, before - 1);
    if (before === 1) throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });
  };
  for (const way of ['run', 'all'] as const) {
    const original = statement[way].bind(statement);
    statement[way] = ((given: unknown[] = []) => {
      step();
      return original(given);
    }) as never;
  }
  return statement;
} as typeof prepare;
