import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import type { InviteWish } from '../../src/people/invite.ts';
import { createLiveRegister } from '../../src/people/live-register.ts';
import { nextPersonCode } from '../../src/people/person-code.ts';
import { planInvite, whyNot } from '../../src/people/plan-invite.ts';
import { type RegisterToday, registerOn } from '../../src/people/register.ts';
import { foundUnion } from '../support/union.ts';

let register: RegisterToday;

beforeAll(async () => {
  const db = await openDatabase(':memory:');
  await foundUnion(db);
  register = await createLiveRegister()(db, new Date('2026-09-14T01:30:00Z'));
});

function wish(change: Partial<InviteWish>): InviteWish {
  return { donVi: 'LHH-LAM-DONG', role: 'chuyen-vien', name: null, person: null, cum: null, ...change };
}

describe('an invite', () => {
  it.each<[string, Partial<InviteWish>, object]>([
    ['somebody new', { name: 'Mai Văn Tới' }, { person: null, scope: 'LHH-LAM-DONG', until: null }],
    ['without a name', {}, { person: null, name: null }],
    ['somebody known by name', { name: ' trần văn  NAM ' }, { person: 'NAM', name: 'Trần Văn Nam' }],
    ['somebody known by code', { person: 'NAM', role: 'lanh-dao-don-vi' }, { person: 'NAM', until: null }],
    [
      'a head, until the end of the term',
      { donVi: 'LHH-GIA-LAI', role: 'cum-truong' },
      { scope: 'CUM-TN', until: '2026-12-31' },
    ],
    ['a secretary, as long as the head', { role: 'thu-ky-cum' }, { scope: 'CUM-TN', until: '2026-12-31' }],
    ['the central office', { donVi: 'LHHVN', role: 'van-phong-trung-uong' }, { scope: null, until: null }],
    [
      'a role they have',
      { donVi: 'LHH-GIA-LAI', role: 'cum-truong', person: 'CUONG' },
      { scope: 'CUM-TN', until: '2026-12-31' },
    ],
  ])('%s', (_, change, expected) => {
    expect(planInvite(register, wish(change))).toMatchObject({ kind: 'ok', invite: expected });
  });

  it.each<[string, Partial<InviteWish>, RegExp]>([
    ['no such unit', { donVi: 'LHH-XYZ' }, /không có đơn vị nào mang mã LHH-XYZ/],
    ['no such person', { person: 'AI-DO' }, /không có cán bộ nào mang mã AI-DO/],
    ['a person of another unit', { person: 'CUONG' }, /làm việc ở LHH-GIA-LAI/],
    ['a head of no cluster', { role: 'cum-truong' }, /không phải Cụm trưởng của cụm nào/],
    ['a head too early', { donVi: 'LHH-DAK-LAK', role: 'cum-truong' }, /làm Cụm trưởng cụm CUM-TN từ 01\/01\/2027/],
    ['a head of another cluster', { donVi: 'LHH-GIA-LAI', role: 'cum-truong', cum: 'CUM-BAC' }, /cụm CUM-BAC/],
    ['a secretary outside the cluster', { role: 'thu-ky-cum', cum: 'CUM-BAC' }, /không ở cụm CUM-BAC/],
    ['a term that is to come', { donVi: 'LHH-DAK-LAK', role: 'cum-pho', person: 'CUONG' }, /LHH-GIA-LAI/],
  ])('is refused for %s', (_, change, reason) => {
    expect(planInvite(register, wish(change))).toEqual({ kind: 'refused', reason: expect.stringMatching(reason) });
  });

  it('ends with the role, the unit or the person', () => {
    const head = planInvite(register, wish({ donVi: 'LHH-GIA-LAI', role: 'cum-truong' }));
    if (head.kind !== 'ok') throw new Error(head.reason);
    expect(whyNot(registerOn(register, '2026-12-31'), head.invite)).toBeNull();
    expect(whyNot(registerOn(register, '2027-01-01'), head.invite)).toMatch(/hết hạn/);
    const nam = planInvite(register, wish({ person: 'NAM' }));
    if (nam.kind !== 'ok') throw new Error(nam.reason);
    const people = register.people.map((one) => (one.code === 'NAM' ? { ...one, to: '2026-09-20' } : one));
    expect(whyNot(registerOn({ ...register, people }, '2026-09-21'), nam.invite)).toMatch(/không làm việc/);
  });
});

it.each([
  ['LHH-LAM-DONG', ['LAM-DONG-01', 'LAM-DONG-02', 'LAM-DONG-X', 'YEN'], 'LAM-DONG-03'],
  ['LHH-LAM-DONG', [], 'LAM-DONG-01'],
  ['LHH-LAM-DONG', ['LAM-DONG-99', 'LAM-DONG-7'], 'LAM-DONG-100'],
  ['LHHVN', ['LHHVN-01'], 'LHHVN-02'],
])('the next code at %s after %j is %s', (donVi, known, expected) => {
  expect(nextPersonCode(donVi, known)).toBe(expected);
});
