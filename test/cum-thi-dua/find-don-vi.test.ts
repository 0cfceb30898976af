import { describe, expect, it } from 'vitest';
import { findDonVi } from '../../src/cum-thi-dua/find-don-vi.ts';
import { SMALL } from './small-organisation.ts';

const codes = (text: string, day: string): readonly string[] => {
  const found = findDonVi(SMALL.units, text, day);
  return found.kind === 'none' ? [] : found.kind === 'one' ? [found.donVi.code] : found.units.map(({ code }) => code);
};

describe('finding a unit', () => {
  it.each([
    ['by code', 'lhh-quang-ngai', ['LHH-QUANG-NGAI']],
    ['by its bare name', 'Quảng Ngãi', ['LHH-QUANG-NGAI']],
    ['without diacritics', 'quang ngai', ['LHH-QUANG-NGAI']],
    ['decomposed', 'Quảng Ngãi'.normalize('NFD'), ['LHH-QUANG-NGAI']],
    ['in capitals, run together', 'QUANGNGAI', ['LHH-QUANG-NGAI']],
    ['by its full name', 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Quảng Ngãi', ['LHH-QUANG-NGAI']],
    ['with short forms before it', 'LHH tỉnh Quảng Ngãi', ['LHH-QUANG-NGAI']],
    ['with KH&KT', 'Liên hiệp các hội KH&KT tỉnh Quảng Ngãi', ['LHH-QUANG-NGAI']],
    ['as a city', 'TP.HCM', ['LHH-HCM']],
    ['as a city, written out', 'thành phố hồ chí minh', ['LHH-HCM']],
    ['by alias', 'tphcm', ['LHH-HCM']],
    ['by first letters', 'brvt', ['LHH-HCM']],
    ['by a part of the name', 'vũng tàu', ['LHH-HCM']],
    ['by a name that was merged', 'Kon Tum', ['LHH-QUANG-NGAI']],
    ['by a name that was merged, said to be old', 'Kon Tum cũ', ['LHH-QUANG-NGAI']],
    ['by a name before the change', 'thừa thiên huế', ['LHH-HUE']],
    ['the central one', 'VUSTA', ['LHHVN']],
    ['the central one by a code that begins like a prefix', 'lhhvn', ['LHHVN']],
    ['by what several share', 'quảng', ['LHH-QUANG-NGAI', 'LHH-QUANG-NINH']],
    ['by what two are without diacritics', 'bd', ['LHH-BINH-DINH', 'LHH-BINH-DUONG']],
    ['by diacritics that tell them apart', 'bđ', ['LHH-BINH-DINH']],
    ['that is gone without heir', 'Đã Giải Thể', []],
    ['that nobody knows', 'Atlantis', []],
    ['by nothing', ' .,- ', []],
    ['by a prefix alone', 'Liên hiệp Hội tỉnh', []],
  ])('%s', (_, text, expected) => {
    expect(codes(text, '2026-09-14').toSorted()).toEqual(expected);
  });

  it.each([
    ['2025-06-30', 'LHH-KON-TUM', null],
    ['2025-07-01', 'LHH-QUANG-NGAI', 'LHH-KON-TUM'],
  ])('says on %s which unit was meant', (day, code, formerly) => {
    const found = findDonVi(SMALL.units, 'kon tum', day);
    expect(found).toMatchObject({ kind: 'one', donVi: { code } });
    expect(found.kind === 'one' ? (found.formerly?.code ?? null) : 'not one').toBe(formerly);
  });

  it('never throws, whatever is typed', () => {
    for (const text of ['%', '*"(', '\u0000', '😀', 'x'.repeat(10_000), 'ha5 no65i', '\ud800']) {
      expect(findDonVi(SMALL.units, text, '2026-01-01').kind).toBe('none');
    }
  });
});
