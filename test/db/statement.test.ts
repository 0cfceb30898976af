import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import { statement } from '../../src/db/statement.ts';

const putUnit = statement<[code: string, name: string], unknown>(2, (db, code, name) =>
  db
    .insertInto('don_vi')
    .values({ code, name, aliases: '[]', merged_into: null, valid_from: '2026-01-01', valid_to: null }),
);
const unitsBetween = statement<[from: string, to: string], { readonly name: string }>(2, (db, from, to) =>
  db.selectFrom('don_vi').select('name').where('code', '>=', from).where('code', '<=', to).orderBy('code'),
);

describe('a statement that is built once', () => {
  it('runs with other values each time, on another database too', async () => {
    for (const place of ['Huế', 'Đà Lạt']) {
      const db = await openDatabase(':memory:');
      await putUnit(db, 'A', place);
      expect((await putUnit(db, 'B', `${place} 2`)).changed).toBe(1);
      expect((await unitsBetween(db, 'A', 'B')).rows).toEqual([{ name: place }, { name: `${place} 2` }]);
      expect((await unitsBetween(db, 'B', 'Z')).rows).toEqual([{ name: `${place} 2` }]);
      await db.destroy();
    }
  });

  it('is part of the transaction it is run in', async () => {
    const db = await openDatabase(':memory:');
    const undone = db.transaction().execute(async (tx) => {
      await putUnit(tx, 'A', 'Huế');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await unitsBetween(db, 'A', 'Z')).rows).toEqual([]);
    await db.destroy();
  });

  it('is refused when an argument would get lost', async () => {
    const db = await openDatabase(':memory:');
    const lost = statement<[code: string, name: string], unknown>(2, (all, code) =>
      all.selectFrom('don_vi').select('name').where('code', '=', code),
    );
    await expect(lost(db, 'A', 'Huế')).rejects.toThrow('Argument 1');
    await db.destroy();
  });
});
