import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findDonVi } from '../../src/cum-thi-dua/find-don-vi.ts';
import { organisationOn } from '../../src/cum-thi-dua/organisation.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import { fold } from '../../src/lib/fold.ts';
import { loadRegister } from '../../src/organisation-import/import-organisation.ts';
import { importSampleOrganisation } from '../../src/organisation-import/import-sample.ts';
import type { Register } from '../../src/organisation-import/kinds/register.ts';
import { readSamplePeople } from '../../src/people/read-sample-people.ts';
import { holdersOn } from '../../src/people/term-holders.ts';

const DATA = join(import.meta.dirname, '../../data');

/** Each province since 01/07/2025 and those it took in, written by hand from the resolution, not from the sample file. */
const PROVINCES = [
  'Hà Nội',
  'Huế',
  'Lai Châu',
  'Điện Biên',
  'Sơn La',
  'Lạng Sơn',
  'Quảng Ninh',
  'Thanh Hóa',
  'Nghệ An',
  'Hà Tĩnh',
  'Cao Bằng',
  'Tuyên Quang < Hà Giang',
  'Lào Cai < Yên Bái',
  'Thái Nguyên < Bắc Kạn',
  'Phú Thọ < Vĩnh Phúc, Hòa Bình',
  'Bắc Ninh < Bắc Giang',
  'Hưng Yên < Thái Bình',
  'Hải Phòng < Hải Dương',
  'Ninh Bình < Hà Nam, Nam Định',
  'Quảng Trị < Quảng Bình',
  'Đà Nẵng < Quảng Nam',
  'Quảng Ngãi < Kon Tum',
  'Gia Lai < Bình Định',
  'Khánh Hòa < Ninh Thuận',
  'Lâm Đồng < Đắk Nông, Bình Thuận',
  'Đắk Lắk < Phú Yên',
  'TP. Hồ Chí Minh < Bình Dương, Bà Rịa - Vũng Tàu',
  'Đồng Nai < Bình Phước',
  'Tây Ninh < Long An',
  'Cần Thơ < Sóc Trăng, Hậu Giang',
  'Vĩnh Long < Bến Tre, Trà Vinh',
  'Đồng Tháp < Tiền Giang',
  'Cà Mau < Bạc Liêu',
  'An Giang < Kiên Giang',
].flatMap((line) => {
  const [now = '', old = ''] = line.split(' < ');
  return [now, ...old.split(', ').filter((name) => name !== '')].map((name) => ({ name, now }));
});

let db: Db;
let register: Register;

beforeAll(async () => {
  db = await openDatabase(':memory:');
  expect(await importSampleOrganisation(db, DATA, '2026-09-14')).toMatchObject({ kind: 'imported' });
  register = await loadRegister(db);
  return () => db.destroy();
});

const nameOn = (text: string, day: string): string => {
  const found = findDonVi(register.units, text, day);
  return found.kind === 'one' ? found.donVi.name : found.kind;
};

describe('the sample organisation', () => {
  it('is about 63 provinces that became 34', () => {
    expect(PROVINCES).toHaveLength(63);
    const provincial = (day: string): number =>
      organisationOn(register, day).units.filter(({ code, name }) => code !== 'LHHVN' && !name.includes('Mẫu')).length;
    expect([provincial('2025-06-30'), provincial('2025-07-01')]).toEqual([63, 34]);
  });

  it.each(PROVINCES)('finds $name on both sides of 01/07/2025, typed in many ways', ({ name, now }) => {
    const typed = [
      name,
      fold(name),
      name.toUpperCase(),
      name.normalize('NFD'),
      `LHH tỉnh ${name}`,
      `liên hiệp các hội khoa học và kỹ thuật tỉnh ${name}`,
      `${fold(name)} cu`,
    ];
    for (const text of typed) {
      expect(nameOn(text, '2025-06-30')).toMatch(new RegExp(`${name.replace('.', '\\.')}$`));
      expect(nameOn(text, '2025-07-01')).toMatch(new RegExp(`${now.replace('.', '\\.')}$`));
    }
  });

  it.each([
    ['TP.HCM', 'Hồ Chí Minh', 'Hồ Chí Minh'],
    ['tphcm', 'Hồ Chí Minh', 'Hồ Chí Minh'],
    ['HCM', 'Hồ Chí Minh', 'Hồ Chí Minh'],
    ['sai gon', 'Hồ Chí Minh', 'Hồ Chí Minh'],
    ['BRVT', 'Vũng Tàu', 'Hồ Chí Minh'],
    ['BR-VT', 'Vũng Tàu', 'Hồ Chí Minh'],
    ['vung tau', 'Vũng Tàu', 'Hồ Chí Minh'],
    ['HN', 'Hà Nội', 'Hà Nội'],
    ['Daklak', 'Đắk Lắk', 'Đắk Lắk'],
    ['Đắc Lắc', 'Đắk Lắk', 'Đắk Lắk'],
    ['Bắc Cạn', 'Bắc Kạn', 'Thái Nguyên'],
    ['Kontum', 'Kon Tum', 'Quảng Ngãi'],
    ['thừa thiên huế', 'Huế', 'Huế'],
    ['TTH', 'Huế', 'Huế'],
    ['VUSTA', 'Việt Nam', 'Việt Nam'],
    ['lhhvn', 'Việt Nam', 'Việt Nam'],
  ])('%s is %s before and %s after', (text, before, after) => {
    expect(nameOn(text, '2025-06-30')).toMatch(new RegExp(`${before}$`));
    expect(nameOn(text, '2025-07-01')).toMatch(new RegExp(`${after}$`));
  });

  it('asks back where first letters mean several', () => {
    expect(nameOn('QN', '2025-06-30')).toBe('several');
  });

  it('has three clusters with head and deputy this year, and all three systems', () => {
    const today = organisationOn(register, '2026-09-14');
    const led = today.clusters.filter(({ code }) => today.leads.filter(({ cum }) => cum === code).length === 2);
    expect(led.length).toBeGreaterThanOrEqual(3);
    expect(new Set(today.clusters.map(({ heThong }) => heThong))).toEqual(new Set(['vusta', 'tinh', 'toan-quoc']));
  });

  it('changes the head at the end of the year', () => {
    const heads = (day: string): readonly string[] =>
      holdersOn(register, register, day)
        .filter(({ term }) => term.role === 'cum-truong' && term.scope === 'CUM-MAU-1')
        .map(({ person }) => person.code);
    expect([heads('2026-12-31'), heads('2027-01-01')]).toEqual([['MAU-CUM-TRUONG'], ['MAU-CUM-PHO']]);
  });

  it('knows every sample person of the local web chat under the same id, name and unit', async () => {
    for (const { id, name, unit } of await readSamplePeople(DATA)) {
      // One of them is there to show how strangers are met.
      if (id === 'mau-nguoi-la') continue;
      const person = register.people.find(({ code }) => code === id.toUpperCase());
      expect(person?.name).toBe(name);
      expect(nameOn(unit, '2026-09-14')).toBe(register.units.find(({ code }) => code === person?.donVi)?.name);
    }
  });

  it('is not read over an organisation that is there, nor where there is none to read', async () => {
    expect(await importSampleOrganisation(db, DATA, '2026-09-14')).toEqual({ kind: 'not-needed' });
    const empty = await openDatabase(':memory:');
    expect(await importSampleOrganisation(empty, '/no/such/folder', '2026-09-14')).toEqual({ kind: 'not-needed' });
    await empty.destroy();
  });
});
