import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import {
  applyImport,
  loadRegister,
  type PreparedImport,
  prepareImport,
} from '../../src/organisation-import/import-organisation.ts';
import { entriesOf } from '../../src/organisation-import/kinds/register.ts';
import { failAtWrite } from './fail-at-write.ts';
import { NOTHING } from './sheets.ts';

const TODAY = '2026-09-14';
const UNITS = 'Mã đơn vị;Tên đơn vị;Từ ngày\n';
const PEOPLE = 'Mã cán bộ;Họ và tên;Đơn vị;Từ ngày\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

async function freshDb(): Promise<Db> {
  const db = await openDatabase(':memory:');
  onTestFinished(() => db.destroy());
  return db;
}

async function prepare(db: Db, ...files: readonly string[]): Promise<PreparedImport> {
  const prepared = await prepareImport(db, files, TODAY);
  if (prepared.kind === 'unreadable') throw new Error(prepared.advice);
  return prepared;
}

describe('an import', () => {
  it.each([
    ['semicolons and a byte order mark', `\ufeff${UNITS}LHH-A;Liên hiệp Hội tỉnh Á;01/01/2022\n`],
    ['commas', `${UNITS}LHH-A;"Liên hiệp Hội tỉnh Á";01/01/2022`.replaceAll(';', ',')],
    [
      'quotes, capitals in the header, another order',
      'TỪ NGÀY;"Mã đơn vị";"TÊN ĐƠN VỊ"\r\n2022-01-01;lhh-a;"Liên hiệp Hội\r\ntỉnh Á"\r\n',
    ],
    ['decomposed letters', `${UNITS}LHH-A;Liên hiệp Hội tỉnh Á;01/01/2022\n`.normalize('NFD')],
    [
      'UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${UNITS}LHH-A;Liên hiệp Hội tỉnh Á;1/1/2022`, 'utf16le')]),
    ],
    ['invisible letters', `${UNITS}LHH-A;Liên\u00a0hiệp\u200b Hội  tỉnh Á ;01.01.2022\n`],
  ])('reads a .csv with %s', async (_, content) => {
    const db = await freshDb();
    expect(await applyImport(db, await prepare(db, await file('a.csv', content)))).toBe('applied');
    expect((await loadRegister(db)).units).toEqual([
      { code: 'LHH-A', name: 'Liên hiệp Hội tỉnh Á', aliases: [], from: '2022-01-01', to: null, mergedInto: null },
    ]);
  });

  it('takes several files for one import, whatever their order, and says which file a line is of', async () => {
    const db = await freshDb();
    const people = await file('nguoi.csv', `${PEOPLE}P1;Lê Thị Mẫu;tỉnh á;01/01/2022\n`);
    const units = await file('don-vi.csv', `${UNITS}LHH-A;Liên hiệp Hội tỉnh Á;01/01/2022\n`);
    const prepared = await prepare(db, people, units);
    expect(prepared.plan.added.map(({ place }) => place.table)).toEqual(['tệp “don-vi.csv”', 'tệp “nguoi.csv”']);
    expect(await applyImport(db, prepared)).toBe('applied');
    expect((await loadRegister(db)).people).toHaveLength(1);
  });

  it('changes nothing when a line in the middle is refused', async () => {
    const db = await freshDb();
    const prepared = await prepare(
      db,
      await file('a.csv', `${UNITS}A;Một;01/01/2022\nB;Hai;31/02/2022\nC;Ba;01/01/2022\n`),
    );
    expect(prepared.plan.refused.map(({ place }) => place.line)).toEqual([3]);
    expect(await applyImport(db, prepared)).toBe('refused');
    expect(await loadRegister(db)).toEqual(NOTHING);
  });

  it('changes nothing, whichever statement fails; and works afterwards', async () => {
    const rows = Array.from({ length: 4 }, (_, n) => `U${n};Đơn vị ${n};01/01/2022`).join('\n');
    const path = await file('a.csv', `${UNITS}${rows}\n`);
    let failures = 0;
    for (let n = 1; n <= 5; n++) {
      const db = await openDatabase(':memory:');
      const writes = failAtWrite(n);
      const applied = await applyImport(db, await prepare(db, path)).catch(() => 'failed');
      writes.restore();
      if (writes.failed()) {
        failures += 1;
        expect([applied, await loadRegister(db)]).toEqual(['failed', NOTHING]);
        expect(await applyImport(db, await prepare(db, path))).toBe('applied');
      }
      expect((await loadRegister(db)).units).toHaveLength(4);
      await db.destroy();
    }
    expect(failures).toBe(4); // one for each row
  });

  it('is not applied to a database that changed since it was shown', async () => {
    const db = await freshDb();
    const first = await prepare(db, await file('a.csv', `${UNITS}A;Tên này;01/01/2022\n`));
    const second = await prepare(db, await file('b.csv', `${UNITS}A;Tên kia;01/01/2022\n`));
    expect(await applyImport(db, second)).toBe('applied');
    expect(await applyImport(db, first)).toBe('changed-meanwhile');
    expect((await loadRegister(db)).units.map(({ name }) => name)).toEqual(['Tên kia']);
  });

  it('takes out what is marked, and what goes with it in the same file', async () => {
    const db = await freshDb();
    const put = await prepare(
      db,
      await file('u.csv', `${UNITS}A;Một;01/01/2022\n`),
      await file('p.csv', `${PEOPLE}P1;Lê Thị Mẫu;A;01/01/2022\n`),
    );
    expect(await applyImport(db, put)).toBe('applied');
    const head = (line: string): string => line.replace('\n', ';Bỏ dòng này\n');
    const unitOut = await file('u2.csv', `${head(UNITS)}A;Một;01/01/2022;x\n`);
    expect((await prepare(db, unitOut)).plan.refused).toHaveLength(1);
    const personOut = await file('p2.csv', `${head(PEOPLE)}P1;Lê Thị Mẫu;A;01/01/2022;x\n`);
    expect(await applyImport(db, await prepare(db, unitOut, personOut))).toBe('applied');
    expect(entriesOf(await loadRegister(db))).toEqual([]);
  });

  it.each([
    ['a broken workbook', 'a.xlsx', Buffer.from('PK\u0003\u0004 không phải')],
    ['a document', 'a.docx', 'chữ'],
    ['an old workbook', 'a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['nothing', 'a.csv', ''],
  ])('ends with advice for %s', async (_, name, content) => {
    const prepared = await prepareImport(await freshDb(), [await file(name, content)], TODAY);
    expect(prepared).toMatchObject({ kind: 'unreadable', advice: expect.stringMatching(/Anh\/chị/) });
  });

  it('ends with advice for a file that is not there', async () => {
    expect(await prepareImport(await freshDb(), [join(folder, 'none.xlsx')], TODAY)).toMatchObject({
      kind: 'unreadable',
    });
  });
});
