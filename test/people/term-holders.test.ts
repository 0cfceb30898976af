import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/people/person.ts';
import { holdersOn } from '../../src/people/term-holders.ts';
import type { Staff, Term } from '../../src/people/term.ts';
import { SMALL } from '../cum-thi-dua/small-organisation.ts';

const OPEN = { from: '2022-01-01', to: null };
const person = (code: string, donVi: string, rest: Partial<Person> = {}): Person => ({
  code,
  name: code,
  donVi,
  ...OPEN,
  ...rest,
});
const term = (
  who: string,
  role: Term['role'],
  scope: string | null,
  from = '2022-01-01',
  to: string | null = null,
): Term => ({
  person: who,
  role,
  scope,
  from,
  to,
});

const STAFF: Staff = {
  people: [
    person('NGAI', 'LHH-QUANG-NGAI'),
    person('HUE', 'LHH-HUE'),
    person('TUM', 'LHH-KON-TUM', { to: '2025-06-30' }),
    person('TUM', 'LHH-QUANG-NGAI', { from: '2025-07-01' }),
    person('VP', 'LHHVN', { to: '2026-03-31' }),
  ],
  terms: [
    term('NGAI', 'cum-truong', 'CUM-1', '2026-01-01', '2026-12-31'),
    term('HUE', 'cum-pho', 'CUM-1', '2026-01-01', '2026-12-31'),
    term('HUE', 'cum-truong', 'CUM-1', '2027-01-01', '2027-12-31'),
    term('TUM', 'chuyen-vien', 'LHH-KON-TUM'),
    term('TUM', 'lanh-dao-don-vi', 'LHH-QUANG-NGAI', '2025-07-01', '2025-09-30'),
    term('VP', 'van-phong-trung-uong', null),
    term('VP', 'thu-ky-cum', 'CUM-1', '2026-02-01', '2026-02-28'),
  ],
};

describe('who holds which role', () => {
  it.each([
    ['2025-06-30', ['TUM chuyen-vien', 'VP van-phong-trung-uong']],
    // With the unit the role for it is over; the one for the new unit begins.
    ['2025-07-01', ['TUM lanh-dao-don-vi', 'VP van-phong-trung-uong']],
    ['2025-09-30', ['TUM lanh-dao-don-vi', 'VP van-phong-trung-uong']],
    ['2025-10-01', ['VP van-phong-trung-uong']],
    ['2025-12-31', ['VP van-phong-trung-uong']],
    ['2026-01-01', ['HUE cum-pho', 'NGAI cum-truong', 'VP van-phong-trung-uong']],
    ['2026-01-31', ['HUE cum-pho', 'NGAI cum-truong', 'VP van-phong-trung-uong']],
    ['2026-02-01', ['HUE cum-pho', 'NGAI cum-truong', 'VP thu-ky-cum', 'VP van-phong-trung-uong']],
    ['2026-02-28', ['HUE cum-pho', 'NGAI cum-truong', 'VP thu-ky-cum', 'VP van-phong-trung-uong']],
    ['2026-03-01', ['HUE cum-pho', 'NGAI cum-truong', 'VP van-phong-trung-uong']],
    ['2026-04-01', ['HUE cum-pho', 'NGAI cum-truong']],
    ['2026-12-31', ['HUE cum-pho', 'NGAI cum-truong']],
    ['2027-01-01', ['HUE cum-truong']],
    ['2028-01-01', []],
  ])('%s: %j', (day, expected) => {
    const holders = holdersOn(STAFF, SMALL, day).map((held) => `${held.person.code} ${held.term.role}`);
    expect(holders.toSorted()).toEqual(expected);
  });

  it('gives a Cụm trưởng no right when the unit is not the head, whatever the term says', () => {
    const forged: Staff = { people: STAFF.people, terms: [term('HUE', 'cum-truong', 'CUM-1')] };
    expect(holdersOn(forged, SMALL, '2026-06-01')).toEqual([]);
    expect(holdersOn(forged, SMALL, '2027-06-01')).toHaveLength(1);
  });
});
