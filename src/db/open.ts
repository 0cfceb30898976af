import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { Migrator } from 'kysely/migration';
import { DatabaseUnusable, whyUnusable } from './database-unusable.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Db, Tables } from './tables.ts';
import { waitForLock } from './wait-for-lock.ts';

/** How long opening may block waiting for another process's lock; `waitForLock` tries again after that. */
const BUSY_MS = 200;
const STATEMENTS_KEPT = 500;

/**
 * Opens the database in `file` (`:memory:` for a throw-away one), checks it, and brings its tables up to date. `mustExist`: the
 * file was there before, so a missing or empty one is not made anew. Throws `DatabaseUnusable`.
 */
export async function openDatabase(file: string, options: { readonly mustExist?: boolean } = {}): Promise<Db> {
  if (options.mustExist && !hasContent(file)) throw new DatabaseUnusable('missing', file);
  try {
    return await waitForLock(() => openAndMigrate(file));
  } catch (cause) {
    const why = whyUnusable(cause);
    throw why === undefined ? cause : new DatabaseUnusable(why, file, { cause });
  }
}

async function openAndMigrate(file: string): Promise<Db> {
  const sqlite = new Database(file, { timeout: BUSY_MS });
  try {
    sqlite.pragma('journal_mode = wal');
    sqlite.pragma('synchronous = full');
    sqlite.pragma('foreign_keys = on');
    // What is deleted is overwritten: a person's words do not stay behind in free pages.
    sqlite.pragma('secure_delete = on');
    const found = sqlite.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw new DatabaseUnusable('damaged', file, { cause: new Error(String(found)) });
    const db: Db = new Kysely<Tables>({ dialect: new Sqlite({ database: prepared(sqlite) }) });
    await migrate(db);
    // From here on nobody waits inside SQLite, where everything else would wait too: `waitForLock` tries again.
    sqlite.pragma('busy_timeout = 0');
    return db;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function hasContent(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0;
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

/** kysely does not know that SQLite takes table definitions in a transaction; without it a kill would leave half a migration. */
class Sqlite extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
