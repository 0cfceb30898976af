import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from './migrations/index.ts';
import type { Db, Tables } from './tables.ts';

/** How long one statement may block the event loop waiting for another process's lock; `transact` tries again after that. */
const BUSY_MS = 200;
const STATEMENTS_KEPT = 500;

/**
 * Opens the database in `file` (`:memory:` for a throw-away one), checks it, and brings its tables up to date.
 * Throws `DatabaseBroken` when the file is not a sound database: it is never started on, and never replaced silently.
 */
export async function openDatabase(file: string): Promise<Db> {
  const sqlite = new Database(file, { timeout: BUSY_MS });
  try {
    sqlite.pragma('journal_mode = wal');
    sqlite.pragma('synchronous = full');
    sqlite.pragma('foreign_keys = on');
    const check = sqlite.pragma('quick_check(1)', { simple: true });
    if (check !== 'ok') throw new Error(String(check));
  } catch (cause) {
    sqlite.close();
    throw new DatabaseBroken(file, { cause });
  }
  const db: Db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: prepared(sqlite) }) });
  await migrate(db);
  return db;
}

/**
 * The connection as kysely uses it, but for three things: each statement stays compiled; a transaction takes the write lock at
 * once, since a lock taken later can't be waited for; and a transaction that SQLite itself rolled back (a full disk) is not
 * rolled back again, which would hide why it failed.
 */
function prepared(sqlite: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  const rollback = sqlite.prepare('rollback');
  statements.set('begin', sqlite.prepare('begin immediate'));
  statements.set('rollback', {
    reader: false,
    all: () => [],
    iterate: () => [].values(),
    run: () => (sqlite.inTransaction ? rollback.run([]) : { changes: 0, lastInsertRowid: 0 }),
  });
  return {
    close: () => void sqlite.close(),
    prepare(sql) {
      let statement = statements.get(sql);
      if (!statement) {
        statement = sqlite.prepare(sql);
        if (statements.size < STATEMENTS_KEPT) statements.set(sql, statement);
      }
      return statement;
    },
  };
}

async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

export class DatabaseBroken extends Error {
  override readonly name = 'DatabaseBroken';

  constructor(file: string, options: ErrorOptions) {
    super(
      `Tệp cơ sở dữ liệu ${file} bị hỏng hoặc không phải cơ sở dữ liệu. ` +
        'Hãy khôi phục bản sao lưu gần nhất (npm run -s cli -- restore TỆP), rồi khởi động lại.',
      options,
    );
  }
}
