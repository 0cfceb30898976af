import { describe, expect, it } from 'vitest';
import { donViOn } from '../../src/cum-thi-dua/don-vi.ts';
import { organisationOn } from '../../src/cum-thi-dua/organisation.ts';
import { SMALL } from './small-organisation.ts';

describe('the organisation on a day', () => {
  it.each([
    ['2025-06-30', ['LHH-HUE', 'LHH-KON-TUM', 'LHH-QUANG-NGAI'], 'LHH-KON-TUM'],
    // Its unit is gone: neither its membership nor its lead outlives it, whatever their own ends say.
    ['2025-07-01', ['LHH-HUE', 'LHH-QUANG-NGAI'], undefined],
    ['2025-12-31', ['LHH-HUE', 'LHH-QUANG-NGAI'], undefined],
    ['2026-01-01', ['LHH-HUE', 'LHH-QUANG-NGAI'], 'LHH-QUANG-NGAI'],
    ['2026-12-31', ['LHH-HUE', 'LHH-QUANG-NGAI'], 'LHH-QUANG-NGAI'],
    ['2027-01-01', ['LHH-HUE', 'LHH-QUANG-NGAI'], 'LHH-HUE'],
    ['2028-01-01', ['LHH-HUE', 'LHH-QUANG-NGAI'], undefined],
    ['2021-12-31', [], undefined],
  ])('%s: members %j, head %s', (day, members, head) => {
    const today = organisationOn(SMALL, day);
    expect(today.members.map(({ donVi }) => donVi).toSorted()).toEqual(members);
    expect(today.leads.find(({ role }) => role === 'cum-truong')?.donVi).toBe(head);
  });

  it.each([
    ['LHH-KON-TUM', '2025-06-30', 'Liên hiệp Hội tỉnh Kon Tum'],
    ['LHH-KON-TUM', '2025-07-01', 'Liên hiệp Hội tỉnh Quảng Ngãi'],
    ['LHH-HUE', '2024-12-31', 'Liên hiệp Hội tỉnh Thừa Thiên Huế'],
    ['LHH-HUE', '2025-01-01', 'Liên hiệp Hội thành phố Huế'],
    ['LHH-HUE', '2021-12-31', undefined],
    ['LHH-CU', '2024-01-01', undefined],
    ['KHONG-CO', '2025-01-01', undefined],
  ])('%s on %s is %s', (code, day, name) => {
    expect(donViOn(SMALL.units, code, day)?.name).toBe(name);
  });

  it('follows a chain of mergers, and ends where data go in a circle', () => {
    const unit = (code: string, to: string | null, mergedInto: string | null) =>
      ({ code, name: code, aliases: [], from: '2020-01-01', to, mergedInto }) as const;
    const chain = [unit('A', '2021-12-31', 'B'), unit('B', '2022-12-31', 'C'), unit('C', null, null)];
    expect(donViOn(chain, 'A', '2022-06-01')?.code).toBe('B');
    expect(donViOn(chain, 'A', '2023-01-01')?.code).toBe('C');
    expect(donViOn([unit('A', '2021-12-31', 'B'), unit('B', '2021-12-31', 'A')], 'A', '2023-01-01')).toBeNull();
  });
});
