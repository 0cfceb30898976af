import { describe, expect, it } from 'vitest';
import { validityOn } from '../../src/documents/validity.ts';
import type { VanBan } from '../../src/documents/van-ban.ts';

const nghiDinh98 = vanBan('98/2023/NĐ-CP', { issuedOn: '2023-12-31', validFrom: '2024-01-01' });
const nghiDinh152 = vanBan('152/2025/NĐ-CP', {
  issuedOn: '2025-06-14',
  validFrom: '2025-07-01',
  relations: [{ kind: 'replaces', number: '98/2023/nđ-cp' }],
});
const luat = vanBan('06/2022/QH15', { issuedOn: '2022-06-15', validFrom: '2024-01-01' });
const luatSuaDoi = vanBan('06/2026/QH16', {
  issuedOn: '2026-04-23',
  validFrom: '2026-10-01',
  relations: [{ kind: 'amends', number: '06/2022/QH15' }],
});
const ALL = [nghiDinh98, nghiDinh152, luat, luatSuaDoi];

describe('whether a document is in force on a day', () => {
  it.each([
    [nghiDinh98, '2023-12-31', 'not-yet'],
    [nghiDinh98, '2024-01-01', 'in-force'],
    [nghiDinh98, '2025-06-30', 'in-force'],
    [nghiDinh98, '2025-07-01', 'replaced'],
    [nghiDinh152, '2026-11-24', 'in-force'],
    [luat, '2026-11-24', 'in-force'],
  ] as const)('%o on %s is %s', (document, day, kind) => {
    expect(validityOn(document, day, ALL).kind).toBe(kind);
  });

  it('names what replaced it and since when', () => {
    expect(validityOn(nghiDinh98, '2026-01-01', ALL)).toEqual({
      kind: 'replaced',
      replacedBy: nghiDinh152,
      since: '2025-07-01',
    });
  });

  it('names the newest of several replacements, with the day of the first', () => {
    const next = vanBan('200/2027/NĐ-CP', {
      issuedOn: '2027-01-02',
      validFrom: '2027-02-01',
      relations: [{ kind: 'replaces', number: '152/2025/NĐ-CP' }],
    });
    expect(validityOn(nghiDinh98, '2027-03-01', [...ALL, next])).toMatchObject({
      replacedBy: next,
      since: '2025-07-01',
    });
  });

  it('stays replaced when the replacing document has ended too', () => {
    const ended = { ...nghiDinh152, validTo: '2026-01-31' };
    expect(validityOn(nghiDinh98, '2026-06-01', [nghiDinh98, ended]).kind).toBe('replaced');
  });

  it('names amendments in force on that day only', () => {
    expect(validityOn(luat, '2026-09-30', ALL)).toEqual({ kind: 'in-force', amendedBy: [] });
    expect(validityOn(luat, '2026-10-01', ALL)).toEqual({ kind: 'in-force', amendedBy: [luatSuaDoi] });
  });

  it('ends after its own last day, and tells what came after it', () => {
    const old = { ...nghiDinh98, validTo: '2025-06-30' };
    expect(validityOn(old, '2025-06-30', ALL).kind).toBe('in-force');
    expect(validityOn(old, '2025-07-02', ALL)).toEqual({
      kind: 'ended',
      lastDay: '2025-06-30',
      replacedBy: nghiDinh152,
    });
  });

  it('is not ended by an older document that names the same number, nor by itself, nor for ever by a circle', () => {
    const older = vanBan('5/QĐ-LHH', { issuedOn: '2020-01-01', relations: [{ kind: 'replaces', number: '7/QĐ-LHH' }] });
    const seven = vanBan('7/QĐ-LHH', { issuedOn: '2026-01-01', relations: [{ kind: 'replaces', number: '7/QĐ-LHH' }] });
    expect(validityOn(seven, '2026-02-01', [older, seven]).kind).toBe('in-force');
    const a = vanBan('1/A', { relations: [{ kind: 'replaces', number: '2/B' }] });
    const b = vanBan('2/B', { relations: [{ kind: 'replaces', number: '1/A' }] });
    expect(validityOn(a, '2026-02-01', [a, b]).kind).toBe('replaced');
  });
});

function vanBan(number: string, known: Partial<VanBan> = {}): VanBan {
  return {
    id: `${number}.docx`,
    number,
    kind: null,
    issuer: null,
    title: number,
    issuedOn: null,
    validFrom: null,
    validTo: null,
    relations: [],
    sample: false,
    audience: 'cong-khai',
    ...known,
  };
}
