import type { Organisation } from '../../src/cum-thi-dua/organisation.ts';

const OPEN = { from: '2022-01-01', to: null };
const YEAR_2026 = { from: '2026-01-01', to: '2026-12-31' };

/** Two provinces that become one on 01/07/2025, one that is renamed on 01/01/2025, and a cluster with yearly leads. */
export const SMALL: Organisation = {
  units: [
    {
      code: 'LHH-KON-TUM',
      name: 'Liên hiệp Hội tỉnh Kon Tum',
      aliases: ['Kontum'],
      from: '2022-01-01',
      to: '2025-06-30',
      mergedInto: 'LHH-QUANG-NGAI',
    },
    { code: 'LHH-QUANG-NGAI', name: 'Liên hiệp Hội tỉnh Quảng Ngãi', aliases: [], mergedInto: null, ...OPEN },
    { code: 'LHH-QUANG-NINH', name: 'Liên hiệp Hội tỉnh Quảng Ninh', aliases: [], mergedInto: null, ...OPEN },
    {
      code: 'LHH-HUE',
      name: 'Liên hiệp Hội tỉnh Thừa Thiên Huế',
      aliases: ['TTH'],
      from: '2022-01-01',
      to: '2024-12-31',
      mergedInto: null,
    },
    {
      code: 'LHH-HUE',
      name: 'Liên hiệp Hội thành phố Huế',
      aliases: [],
      from: '2025-01-01',
      to: null,
      mergedInto: null,
    },
    { code: 'LHH-HCM', name: 'Liên hiệp Hội TP. Hồ Chí Minh', aliases: ['TPHCM', 'HCM'], mergedInto: null, ...OPEN },
    {
      code: 'LHH-BRVT',
      name: 'Liên hiệp Hội tỉnh Bà Rịa - Vũng Tàu',
      aliases: [],
      from: '2022-01-01',
      to: '2025-06-30',
      mergedInto: 'LHH-HCM',
    },
    { code: 'LHH-BINH-DINH', name: 'Liên hiệp Hội tỉnh Bình Định', aliases: ['BĐ'], mergedInto: null, ...OPEN },
    { code: 'LHH-BINH-DUONG', name: 'Liên hiệp Hội tỉnh Bình Dương', aliases: ['BD'], mergedInto: null, ...OPEN },
    {
      code: 'LHH-CU',
      name: 'Liên hiệp Hội Đã Giải Thể',
      aliases: [],
      from: '2022-01-01',
      to: '2023-12-31',
      mergedInto: null,
    },
    {
      code: 'LHHVN',
      name: 'Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam',
      aliases: ['LHHVN', 'VUSTA'],
      mergedInto: null,
      ...OPEN,
    },
  ],
  clusters: [{ code: 'CUM-1', name: 'Cụm 1', heThong: 'vusta', ...OPEN }],
  members: [
    { cum: 'CUM-1', donVi: 'LHH-KON-TUM', ...OPEN },
    { cum: 'CUM-1', donVi: 'LHH-QUANG-NGAI', ...OPEN },
    { cum: 'CUM-1', donVi: 'LHH-HUE', ...OPEN },
  ],
  leads: [
    { cum: 'CUM-1', donVi: 'LHH-KON-TUM', role: 'cum-truong', from: '2025-01-01', to: '2025-12-31' },
    { cum: 'CUM-1', donVi: 'LHH-QUANG-NGAI', role: 'cum-truong', ...YEAR_2026 },
    { cum: 'CUM-1', donVi: 'LHH-HUE', role: 'cum-pho', ...YEAR_2026 },
    { cum: 'CUM-1', donVi: 'LHH-HUE', role: 'cum-truong', from: '2027-01-01', to: '2027-12-31' },
  ],
};
