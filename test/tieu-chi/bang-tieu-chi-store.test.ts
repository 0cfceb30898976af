import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import { transact } from '../../src/db/transact.ts';
import { importSampleCriteria, importSampleOrganisation } from '../../src/organisation-import/import-sample.ts';
import { compareCodes } from '../../src/tieu-chi/assemble.ts';
import {
  loadBangOfYear,
  loadBangTieuChi,
  loadCriteria,
  putBangRow,
  removeBangRow,
} from '../../src/tieu-chi/bang-tieu-chi-store.ts';

const DATA = join(import.meta.dirname, '../../data');

let db: Db;

beforeEach(async () => {
  db = await openDatabase(':memory:');
});
afterEach(() => db.destroy());

describe('stored scoring tables', () => {
  it('come with the sample beside an organisation or without one, and once only', async () => {
    expect(await importSampleCriteria(db, DATA, '2026-11-24')).toMatchObject({ kind: 'imported' });
    expect(await importSampleCriteria(db, DATA, '2026-11-24')).toEqual({ kind: 'not-needed' });
    expect(await importSampleOrganisation(db, DATA, '2026-11-24')).toMatchObject({ kind: 'imported' });
    expect(await importSampleCriteria(db, '/no/such/folder', '2026-11-24')).toEqual({ kind: 'not-needed' });
  });

  it('are found by day, year and issuer; on a day without one there is none', async () => {
    await importSampleCriteria(db, DATA, '2026-11-24');
    const codes = async (day: string, issuer?: string) =>
      (await loadBangTieuChi(db, day, issuer)).map(({ code }) => code);
    expect([await codes('2025-12-31'), await codes('2026-01-01'), await codes('2027-01-01')]).toEqual([
      ['MAU-2025'],
      ['MAU-2026'],
      [],
    ]);
    expect([await codes('2026-11-24', 'Cụm thi đua Mẫu'), await codes('2026-11-24', 'Cụm khác')]).toEqual([
      ['MAU-2026'],
      [],
    ]);
    expect((await loadBangOfYear(db, 2025)).map(({ code, criteria }) => [code, criteria.length])).toEqual([
      ['MAU-2025', 23],
    ]);
  });

  it('come back as they were put, and go when taken out', async () => {
    await importSampleCriteria(db, DATA, '2026-11-24');
    const { criteria } = await loadCriteria(db);
    await transact(db, async (tx) => {
      for (const row of criteria) {
        await removeBangRow(tx, row);
        if (row.code !== '7.4') await putBangRow(tx, row);
      }
    });
    expect((await loadCriteria(db)).criteria).toEqual(criteria.filter(({ code }) => code !== '7.4'));
  });

  it('that can’t be read stop whoever asks, with the row: they are our own mistake', async () => {
    await importSampleCriteria(db, DATA, '2026-11-24');
    await db.updateTable('tieu_chi').set({ rule: '???' }).where('code', '=', '3.1').execute();
    await expect(loadCriteria(db)).rejects.toThrow(/stored criterion MAU-2025 3\.1 can't be read/);
  });
});

describe('codes', () => {
  it('stand in the order people count', () => {
    const codes = ['2.10', 'IX', '2.2', 'X', 'B10', '1.1', 'IV', 'B2', 'V', 'I'];
    expect(codes.filter((code) => /^[IVX]+$/.test(code)).toSorted(compareCodes)).toEqual(['I', 'IV', 'V', 'IX', 'X']);
    expect(codes.filter((code) => /\d/.test(code)).toSorted(compareCodes)).toEqual(['1.1', '2.2', '2.10', 'B2', 'B10']);
  });
});
