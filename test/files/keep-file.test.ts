import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import { transact } from '../../src/db/transact.ts';
import { newFileId } from '../../src/files/file-bytes.ts';
import { makeLink, newLinkToken } from '../../src/files/file-link.ts';
import { adoptFile } from '../../src/files/file-store.ts';
import { eraseFilesOf, FileNotKept, type FileShelf, keepFile, readKeptFile } from '../../src/files/keep-file.ts';
import { sweepFiles } from '../../src/files/sweep-files.ts';
import { writesHalfOnce } from '../support/full-disk-once.ts';
import { startTestApp } from '../support/start-test-app.ts';
import { temporaryShelf } from '../support/temporary-shelf.ts';
import { until } from '../support/until.ts';
import { daysLater, newFile, NOW } from './new-file.ts';

const HOUR_MS = 3_600_000;

describe('a kept file', () => {
  it('is read back whole, under a cleaned name that is no path', async () => {
    const shelf = await openShelf();
    const kept = await keepFile(shelf, newFile({ name: '../../\u202evirus.xlsx' }));
    const read = await readKeptFile(shelf, kept.id, NOW);
    expect(read).toEqual({ file: { ...kept, name: 'virus.xlsx', size: 11 }, bytes: Buffer.from('số liệu') });
    expect(readdirSync(shelf.folder)).toEqual([kept.id]);
    expect(statSync(join(shelf.folder, kept.id)).mode & 0o077).toBe(0);
  });

  it('can be asked for by its id alone', async () => {
    const shelf = await openShelf();
    for (const id of ['../secret', newFileId()]) expect(await readKeptFile(shelf, id, NOW)).toBeNull();
    await expect(keepFile(shelf, newFile({ id: '../secret' }))).rejects.toThrow(TypeError);
  });

  it('is on the disk before its row is written', async () => {
    const shelf = await openShelf();
    let wasThere = false;
    const db = shelf.db.withPlugin({
      transformQuery: ({ node }) => {
        if (node.kind === 'InsertQueryNode') wasThere = readdirSync(shelf.folder).length === 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    await keepFile({ ...shelf, db }, newFile());
    expect(wasThere).toBe(true);
  });

  it('is gone when its term is over, unless somebody has adopted it', async () => {
    const shelf = await openShelf();
    const [first, second] = [newFile({ expiresAt: daysLater(30) }), newFile({ expiresAt: daysLater(30) })];
    await keepFile(shelf, first);
    await keepFile(shelf, second);
    const by = { owner: 'YEN', purpose: 'minh-chung', expiresAt: null };
    expect(await transact(shelf.db, (tx) => adoptFile(tx, second.id, daysLater(29), by))).toBe(true);
    expect(await transact(shelf.db, (tx) => adoptFile(tx, first.id, daysLater(30), by))).toBe(false);
    expect(await readKeptFile(shelf, first.id, daysLater(30))).toBeNull();
    await sweepFiles(shelf, daysLater(30));
    expect(readdirSync(shelf.folder)).toEqual([second.id]);
    expect(await readKeptFile(shelf, second.id, daysLater(400))).toMatchObject({ file: { purpose: 'minh-chung' } });
  });

  it('whose bytes were lost with another disk is gone, and nothing breaks', async () => {
    const shelf = await openShelf();
    const { id } = await keepFile(shelf, newFile());
    rmSync(join(shelf.folder, id));
    expect(await readKeptFile(shelf, id, NOW)).toBeNull();
    await sweepFiles(shelf, NOW);
  });

  it('leaves with its owner, and every link to it', async () => {
    const shelf = await openShelf();
    const hers = await keepFile(shelf, newFile({ owner: 'YEN' }));
    const his = await keepFile(shelf, newFile({ owner: 'NAM' }));
    for (const { id } of [hers, his]) await linkTo(shelf, id, 'LAN');
    await linkTo(shelf, his.id, 'YEN');
    expect(await eraseFilesOf(shelf, 'YEN')).toBe(1);
    expect(readdirSync(shelf.folder)).toEqual([his.id]);
    const links = await shelf.db.selectFrom('file_link').select(['file_id', 'person']).execute();
    expect(links).toEqual([{ file_id: his.id, person: 'LAN' }]);
  });
});

describe('the bot', () => {
  it('sweeps by itself what is past its term', async () => {
    const shelf = await openShelf();
    const kept = await keepFile(shelf, newFile({ expiresAt: daysLater(-1) }));
    await startTestApp({ db: shelf.db, files: shelf });
    await until(() => !existsSync(join(shelf.folder, kept.id)) || undefined);
    expect(await shelf.db.selectFrom('kept_file').select('id').execute()).toEqual([]);
  });
});

describe('bytes of which no row tells', () => {
  it('are swept after an hour, and nothing else in the folder', async () => {
    const shelf = await openShelf();
    const [old, fresh] = [newFileId(), newFileId()];
    const kept = await keepFile(shelf, newFile());
    for (const name of [old, fresh, 'ghi-chu.txt']) writeFileSync(join(shelf.folder, name), 'x');
    const moment = new Date(NOW.getTime() - HOUR_MS - 1);
    for (const name of [old, kept.id, 'ghi-chu.txt']) utimesSync(join(shelf.folder, name), moment, moment);
    await sweepFiles(shelf, NOW);
    expect(readdirSync(shelf.folder).sort()).toEqual([fresh, kept.id, 'ghi-chu.txt'].sort());
  });

  it('cause no trouble where no file was ever kept', async () => {
    const shelf = await openShelf();
    rmSync(shelf.folder, { recursive: true });
    await sweepFiles(shelf, NOW);
  });
});

describe('a full disk', () => {
  it('in the middle of a file leaves nothing half kept, and the next file is kept', async () => {
    const shelf = await openShelf();
    await writesHalfOnce();
    const error = await keepFile(shelf, newFile()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FileNotKept);
    expect(error).toMatchObject({ code: 'ENOSPC' });
    await isEmpty(shelf);
    await keepFile(shelf, newFile());
    expect(readdirSync(shelf.folder)).toHaveLength(1);
  });

  it('under the database takes the bytes away again', async () => {
    const shelf = await openShelf();
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(shelf.db);
    await sql.raw(`pragma max_page_count = ${rows[0]!.page_count}`).execute(shelf.db);
    const purpose = 'x'.repeat(1_000_000);
    await expect(keepFile(shelf, newFile({ purpose }))).rejects.toThrow(FileNotKept);
    await isEmpty(shelf);
  });
});

async function openShelf(): Promise<FileShelf> {
  const db = await openDatabase(':memory:');
  onTestFinished(() => db.destroy());
  return temporaryShelf(db);
}

async function isEmpty({ db, folder }: FileShelf): Promise<void> {
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  expect(await db.selectFrom('kept_file').selectAll().execute()).toEqual([]);
}

async function linkTo({ db }: FileShelf, fileId: string, person: string): Promise<void> {
  const chat = { channel: 'zalo', chatId: 'z1', chatKind: 'private', senderId: 'z1', senderName: null } as const;
  const base = 'https://tro-ly.example';
  const link = { kind: 'tai-ve', token: newLinkToken(), owner: { ...chat, person }, fileId, base, at: NOW } as const;
  await transact(db, (tx) => makeLink(tx, link));
}
