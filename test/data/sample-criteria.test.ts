import { describe, expect, it } from 'vitest';
import { sheetsOf, textOf, wordRows, type Rows } from './read-samples.ts';

const MAXIMA_2026: Readonly<Record<string, number>> = {
  '1.1': 40,
  '1.2': 30,
  '1.3': 30,
  '2.1': 40,
  '2.2': 50,
  '2.3': 40,
  '2.4': 20,
  '3.1': 100,
  '3.2': 60,
  '3.3': 40,
  '4.1': 60,
  '4.2': 30,
  '4.3': 40,
  '5.1': 60,
  '5.2': 30,
  '5.3': 20,
  '5.4': 20,
  '6.1': 60,
  '6.2': 25,
  '6.3': 15,
  '7.1': 30,
  '7.2': 50,
  '7.3': 30,
  '7.4': 30,
};
const GROUPS_2026 = { I: 100, II: 150, III: 200, IV: 130, V: 130, VI: 100, VII: 140 };
const GROUPS_2025 = { I: 100, II: 160, III: 210, IV: 130, V: 130, VI: 90, VII: 130 };
const { '7.4': _new, ...kept } = MAXIMA_2026;
const MAXIMA_2025 = { ...kept, '2.2': 60, '3.1': 90, '3.2': 80, '6.1': 50, '7.2': 60, '7.3': 40 };

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

function tableOf(rows: Rows) {
  const maxima = rows.filter(([id]) => /^\d\.\d$/.test(id ?? '')).map(([id, , max]) => [id, Number(max)] as const);
  const groups = rows.filter(([id]) => ROMAN.includes(id ?? '')).map(([id, , max]) => [id, Number(max)] as const);
  return { maxima: Object.fromEntries(maxima), groups: Object.fromEntries(groups), listed: maxima.length };
}

function sumOf(points: Readonly<Record<string, number>>, group = ''): number {
  return Object.entries(points).reduce((sum, [id, max]) => (id.startsWith(group) ? sum + max : sum), 0);
}

describe('the criteria tables', async () => {
  const sheets = await sheetsOf('tieu-chi-2026.xlsx');
  const sheet = (name: string): Rows => sheets.get(name) ?? [];
  const years = [
    { year: 2026, rows: sheet('Tiêu chí'), maxima: MAXIMA_2026, groups: GROUPS_2026 },
    { year: 2025, rows: await wordRows('tieu-chi-2025.docx'), maxima: MAXIMA_2025, groups: GROUPS_2025 },
  ];

  it.each(years)('$year: every criterion once, with its maximum', ({ rows, maxima }) => {
    const table = tableOf(rows);
    expect(table.maxima).toEqual(maxima);
    expect(table.listed).toBe(Object.keys(maxima).length);
  });

  it.each(years)('$year: the maxima add up to the groups, and the groups to 950', ({ rows, groups }) => {
    const table = tableOf(rows);
    expect(table.groups).toEqual(groups);
    ROMAN.forEach((roman, index) => expect(sumOf(table.maxima, `${index + 1}.`), roman).toBe(table.groups[roman]));
    expect(sumOf(table.groups)).toBe(950);
    expect(rows.some((row) => row[0] === 'Cộng' && row.includes('950'))).toBe(true);
  });

  it.each(years)('$year: says how points are given, and no step exceeds the maximum', ({ rows }) => {
    for (const row of rows.filter(([id]) => /^\d\.\d$/.test(id ?? ''))) {
      const given = [...(row[3] ?? '').matchAll(/([\d.]+) điểm/g)].map((match) => Number(match[1]));
      expect(given.length, row[0]).toBeGreaterThan(0);
      expect(Math.max(...given), row[0]).toBeLessThanOrEqual(Number(row[2]));
      expect(row[4], row[0]).toMatch(/\S/);
    }
  });

  it('2026 says for when it is valid and what it replaces, 2025 for when it was', async () => {
    const text = sheet('Tiêu chí').flat().join('\n');
    expect(text).toContain('Số: 01/HD-MẪU');
    expect(text).toContain('hiệu lực từ ngày 01/01/2026 đến hết ngày 31/12/2026');
    expect(text).toContain('thay thế Hướng dẫn số 07/HD-MẪU');
    const earlier = await textOf('tieu-chi-2025.docx');
    expect(earlier).toContain('Số: 07/HD-MẪU');
    expect(earlier).toContain('hiệu lực từ ngày 01/01/2025 đến hết ngày 31/12/2025');
  });

  it('bonus, penalties and bands stand on sheets of their own', () => {
    const first = (name: string) => sheet(name).flatMap(([id]) => (/^([BX]?\d)$/.test(id ?? '') ? [id] : []));
    expect(first('Điểm thưởng')).toEqual(['B1', 'B2', 'B3', 'B4']);
    expect(first('Điểm trừ')).toEqual(['X1', 'X2', 'X3', 'X4', 'X5', 'X6']);
    expect(
      sheet('Xếp loại')
        .slice(-5)
        .map(([, band, points]) => `${band}: ${points}`),
    ).toEqual([
      'Xuất sắc: Từ 900 điểm trở lên',
      'Tốt: Từ 800 đến 899,5 điểm',
      'Khá: Từ 650 đến 799,5 điểm',
      'Trung bình: Từ 500 đến 649,5 điểm',
      'Yếu: Dưới 500 điểm',
    ]);
  });
});
