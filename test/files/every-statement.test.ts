import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { transact } from '../../src/db/transact.ts';
import { newFileId } from '../../src/files/file-bytes.ts';
import { askForFile } from '../../src/files/offer-file.ts';
import { takeUpload } from '../../src/files/take-upload.ts';
import { YEN } from '../http/start-file-door.ts';
import { openFailingDatabase } from '../support/failing-statements.ts';
import { temporaryShelf } from '../support/temporary-shelf.ts';
import { NOW } from './new-file.ts';

const MORE_THAN_AN_UPLOAD = 12;

describe('a disk that fails once, at whatever statement of an upload', () => {
  it('leaves nothing half, and the same link takes the file the next time', async () => {
    const hit: number[] = [];
    for (let n = 1; n <= MORE_THAN_AN_UPLOAD; n += 1) {
      const database = await openFailingDatabase();
      const { db } = database;
      const shelf = temporaryShelf(db);
      const link = (await transact(db, (tx) => askForFile(tx, { owner: YEN, base: '', at: NOW })))!;
      const token = link.url.split('/').at(-1)!;
      const upload = { token, owner: YEN, name: 'a.txt', bytes: Buffer.from('nội dung') };
      const take = () => takeUpload(shelf, upload, { id: newFileId(), at: NOW });

      database.failAt(n);
      const first = await take().catch((error: Error) => error.name);
      const failed = database.hasFailed();
      database.failAt(1_000);
      if (failed) {
        hit.push(n);
        expect(first).toBe('FileNotKept');
        expect(readdirSync(shelf.folder)).toEqual([]);
        expect(await take()).toMatchObject({ kind: 'taken' });
      } else {
        expect(first).toMatchObject({ kind: 'taken' });
      }
      expect(readdirSync(shelf.folder)).toHaveLength(1);
      expect(await db.selectFrom('inbox').select('id').execute()).toHaveLength(1);
      expect(await take()).toEqual({ kind: 'gone' });
      await db.destroy();
    }
    expect(hit.length).toBeGreaterThan(4);
    expect(hit.length).toBeLessThan(MORE_THAN_AN_UPLOAD);
  });
});
