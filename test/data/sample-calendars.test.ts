import { describe, expect, it } from 'vitest';
import { sheetsOf, wordRows } from './read-samples.ts';

describe('the calendars', async () => {
  const plans = [
    { year: 2026, rows: await wordRows('lich-cong-tac-2026.docx') },
    { year: 2027, rows: (await sheetsOf('lich-cong-tac-2027.xlsx')).get('Lịch công tác 2027') ?? [] },
  ];

  it.each(plans)('$year: all 16 milestones with their full dates', ({ year, rows }) => {
    const by = (day: string) => `Chậm nhất ngày ${day}/${year}`;
    const within = (from: string, to: string) => `Từ ngày ${from}/${year} đến ngày ${to}/${year}`;
    const milestones = rows.filter(([id]) => /^\d+$/.test(id ?? ''));
    expect(milestones.map(([id]) => Number(id))).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    expect(milestones.map((row) => row[2])).toEqual([
      by('15/01'),
      by('31/01'),
      by('28/02'),
      within('15/03', '31/03'),
      by('20/03'),
      by('20/06'),
      by('15/07'),
      within('20/07', '05/08'),
      by('20/09'),
      within('01/10', '31/10'),
      by('30/11'),
      by('10/12'),
      within('10/12', '25/12'),
      by('20/12'),
      by('31/12'),
      `Chậm nhất ngày 15/01/${year + 1}`,
    ]);
  });

  it.each(plans)('$year: a due day that is no working day names both days', ({ rows }) => {
    for (const row of rows.filter(([id]) => /^\d+$/.test(id ?? ''))) {
      const due = dayIn(row[2] ?? '');
      const note = row[6] ?? '';
      const rests = [0, 6].includes(due.getUTCDay());
      expect(note.includes('ngày làm việc liền trước'), row[1]).toBe(rests);
      if (rests) expect(note, row[1]).toContain(row[2]?.match(/\d{2}\/\d{2}\/\d{4}/)?.[0]);
    }
  });
});

function dayIn(text: string): Date {
  const [, day, month, year] = /(\d{2})\/(\d{2})\/(\d{4})/.exec(text) ?? [];
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}
