import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import { lockState } from '../../src/db/process-lock.ts';
import type { Db } from '../../src/db/tables.ts';
import { transact } from '../../src/db/transact.ts';
import { until } from '../support/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'tro-ly-db-'));
const open: Array<{ destroy(): Promise<void> }> = [];

afterEach(async () => {
  for (const db of open.splice(0)) await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

describe('a transaction', () => {
  it('waits for another process that holds the write lock, and the event loop goes on meanwhile', async () => {
    const { db, file } = await newDatabase();
    const other = new Database(file);
    other.exec('begin immediate');
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const writing = transact(db, count);
    await until(() => ticks >= 20 || undefined);
    other.exec('commit');
    other.close();
    await writing;
    clearInterval(ticking);
    expect(await sent(db)).toBe(1);
  });

  it('leaves nothing behind when it fails, and says why', async () => {
    const { db } = await newDatabase();
    const failing = transact(db, async (tx) => {
      await count(tx);
      throw new Error('the reason');
    });
    await expect(failing).rejects.toThrow('the reason');
    expect(await sent(db)).toBeUndefined();
  });
});

describe('migrating', () => {
  it('is done or not done, wherever it is cut off', async () => {
    mkdirSync(folder, { recursive: true });
    for (let cut = 1; ; cut += 1) {
      const file = join(folder, `cut-${cut}.db`);
      const statements = failAtStatement(cut);
      const failed = await openDatabase(file).then(
        (db) => db.destroy().then(() => false),
        () => true,
      );
      statements.restore();
      if (!failed) break;
      await (await openDatabase(file)).destroy();
    }
  });
});

describe('opening', () => {
  it('refuses a file that is no database, and leaves it as it is', async () => {
    const { db, file } = await newDatabase();
    await db.destroy();
    open.length = 0;
    rmSync(file);
    writeFileSync(file, 'không phải cơ sở dữ liệu, chỉ là vài dòng chữ'.repeat(200));
    await expect(openDatabase(file)).rejects.toThrow(/Hãy khôi phục bản sao lưu/);
    expect(readFileSync(file, 'utf8')).toContain('chỉ là vài dòng chữ');
  });

  it('refuses a state folder that another process holds, and takes it once that is gone', async () => {
    await newDatabase();
    const first = lockState(folder);
    expect(() => lockState(folder)).toThrow(/Một tiến trình khác/);
    first.release();
    lockState(folder).release();
  });
});

async function newDatabase(): Promise<{ db: Db; file: string }> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'tro-ly.db');
  const db = await openDatabase(file);
  open.push(db);
  return { db, file };
}

/** Lets the n-th statement that writes tables fail, as a kill at that moment would. */
function failAtStatement(wanted: number): { restore: () => void } {
  const { prototype } = Database;
  const prepare = Reflect.get(prototype, 'prepare');
  let seen = 0;
  prototype.prepare = function (this: Database.Database, sql: string) {
    if (/^\s*(create|insert|alter)/i.test(sql) && (seen += 1) === wanted) throw new Error('killed');
    return prepare.call(this, sql);
  } as typeof prepare;
  return { restore: () => void (prototype.prepare = prepare) };
}

async function count(tx: Parameters<Parameters<typeof transact>[1]>[0]): Promise<void> {
  await tx.insertInto('sent_count').values({ channel: 'zalo', month: '2026-09', sent: 1 }).execute();
}

async function sent(db: Db): Promise<number | undefined> {
  const row = await db.selectFrom('sent_count').select('sent').executeTakeFirst();
  return row?.sent;
}
