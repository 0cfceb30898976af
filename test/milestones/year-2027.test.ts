import { describe, expect, it } from 'vitest';
import { clockTimeAt, writeClock } from '../../src/calendar/clock-time.ts';
import { DEFAULT_HOURS, maySpeak } from '../../src/calendar/hours.ts';
import { addDays, dayInVietnam, makeDay, weekdayOf, writeDay } from '../../src/lib/vn-time.ts';
import { readDayRule } from '../../src/milestones/day-rule-text.ts';
import { daysOfYear } from '../../src/milestones/days-of-year.ts';
import { isAround, stepsOf, writeRung } from '../../src/milestones/ladder.ts';
import type { Milestone } from '../../src/milestones/milestone.ts';
import { readParties } from '../../src/milestones/parties-text.ts';
import { sheetsOf, wordRows } from '../data/read-samples.ts';
import { loadSample, milestone } from './sample-milestones.ts';

const { register, calendar } = await loadSample();

/** When each reminder of the sample year goes out, reckoned by hand with a wall calendar of 2027; late ones shortened to the first and last. */
const BY_HAND: readonly (readonly [code: string, reminders: string])[] = [
  ['M01', 'T-14 31/12/2026, T-7 08/01, T-3 12/01, T-1 14/01, T 15/01'],
  [
    'M02',
    'T-14 15/01, T-7 22/01, T-3 26/01, T-1 28/01, T 29/01, T+1 01/02, T+2 02/02, T+3 03/02, T+4 04/02, T+5 12/02',
  ],
  [
    'M03',
    'T-14 12/02, T-7 19/02, T-3 23/02, T-1 25/02, T 26/02, T+1 01/03, T+2 02/03, T+3 03/03, T+4 04/03, T+5 05/03',
  ],
  ['M04', 'T-14 01/03, T-7 08/03, T-1 12/03, T 15/03, T+1 01/04, T+2 02/04, T+3 05/04, T+4 06/04, T+5 07/04'],
  [
    'M05',
    'T-14 05/03, T-7 12/03, T-3 16/03, T-1 18/03, T 19/03, T+1 22/03, T+2 23/03, T+3 24/03, T+4 25/03, T+5 26/03',
  ],
  [
    'M06',
    'T-14 04/06, T-7 11/06, T-3 15/06, T-1 17/06, T 18/06, T+1 21/06, T+2 22/06, T+3 23/06, T+4 24/06, T+5 25/06',
  ],
  [
    'M07',
    'T-14 01/07, T-7 08/07, T-3 12/07, T-1 14/07, T 15/07, T+1 16/07, T+2 19/07, T+3 20/07, T+4 21/07, T+5 22/07',
  ],
  [
    'M08',
    'T-14 06/07, T-7 13/07, T-3 16/07, T-1 19/07, T 20/07, T+1 06/08, T+2 09/08, T+3 10/08, T+4 11/08, T+5 12/08',
  ],
  ['M09', 'T-14 06/09, T-7 13/09, T-1 17/09, T 20/09, T+1 21/09, T+2 22/09, T+3 23/09, T+4 24/09, T+5 27/09'],
  [
    'M10',
    'T-14 17/09, T-7 24/09, T-3 28/09, T-1 30/09, T 01/10, T+1 01/11, T+2 02/11, T+3 03/11, T+4 04/11, T+5 05/11',
  ],
  [
    'M11',
    'T-14 16/11, T-7 23/11, T-3 26/11, T-1 29/11, T 30/11, T+1 01/12, T+2 02/12, T+3 03/12, T+4 06/12, T+5 07/12',
  ],
  [
    'M12',
    'T-14 26/11, T-7 03/12, T-3 07/12, T-1 09/12, T 10/12, T+1 13/12, T+2 14/12, T+3 15/12, T+4 16/12, T+5 17/12',
  ],
  [
    'M13',
    'T-14 26/11, T-7 03/12, T-3 07/12, T-1 09/12, T 10/12, T+1 27/12, T+2 28/12, T+3 29/12, T+4 30/12, T+5 31/12',
  ],
  ['M14', 'T-14 06/12, T-7 13/12, T-1 17/12, T 20/12, T+1 21/12, T+2 22/12, T+3 23/12, T+4 24/12, T+5 27/12'],
  [
    'M15',
    'T-14 17/12, T-7 24/12, T-3 28/12, T-1 30/12, T 31/12, T+1 04/01/2028, T+2 05/01/2028, T+3 06/01/2028, T+4 07/01/2028, T+5 10/01/2028',
  ],
  ['M16', 'T-14 31/12, T-7 07/01/2028, T-3 11/01/2028, T-1 13/01/2028, T 14/01/2028'],
];

const YEAR = daysOfYear(register.milestones, 2027, calendar);

describe('the reminders of the sample year 2027', () => {
  it.each(BY_HAND)('%s: %s', (code, reminders) => {
    const occurrence = YEAR.find((one) => one.milestone.code === code)!;
    const steps = stepsOf(occurrence, calendar, DEFAULT_HOURS);
    const written = steps.map(
      ({ rung, moment }) => `${writeRung(rung)} ${writeDay(dayInVietnam(moment)).replace(/\/2027$/, '')}`,
    );
    expect(written.join(', ')).toBe(reminders);
    for (const { moment } of steps) {
      expect(writeClock(clockTimeAt(moment))).toBe('08:00');
      expect(maySpeak(calendar, DEFAULT_HOURS, moment)).toBe(true);
      expect(isAround(occurrence, dayInVietnam(moment))).toBe(true);
    }
  });

  it('are looked at around their time only', () => {
    expect(YEAR.filter((one) => isAround(one, '2027-06-20')).map(({ milestone: { code } }) => code)).toEqual([
      'M06',
      'M07',
      'M08',
    ]);
  });

  it('name both days when the due day is a Sunday, and why the reminder moved', () => {
    const june = YEAR.find((one) => one.milestone.code === 'M06')!;
    expect([june.due, june.workingDue]).toEqual(['2027-06-20', '2027-06-18']);
    expect(stepsOf(june, calendar, DEFAULT_HOURS).find(({ rung }) => rung === 0)?.moved).toEqual({
      from: '2027-06-20',
      why: 'Chủ nhật',
    });
  });
});

/** Due days of other rules and years, by hand. */
const DUE: readonly (readonly [rule: string, year: number, due: string, workingDue: string])[] = [
  ['29/2', 2028, '2028-02-29', '2028-02-29'],
  ['29/2', 2027, '2027-02-28', '2027-02-26'],
  ['ngày làm việc cuối tháng 2', 2028, '2028-02-29', '2028-02-29'],
  ['ngày làm việc cuối tháng 2', 2027, '2027-02-26', '2027-02-26'],
  ['ngày làm việc cuối tháng 4', 2027, '2027-04-29', '2027-04-29'],
  ['ngày làm việc cuối tháng 1', 2027, '2027-01-29', '2027-01-29'],
  ['ngày làm việc cuối tháng 12', 2028, '2028-12-29', '2028-12-29'],
  ['ngày làm việc cuối tháng 8', 2026, '2026-08-28', '2026-08-28'],
  ['1/1', 2027, '2027-01-01', '2026-12-31'],
  ['6/2', 2027, '2027-02-06', '2027-02-04'],
  ['10/2', 2027, '2027-02-10', '2027-02-04'],
  ['20/2', 2026, '2026-02-20', '2026-02-13'],
  ['16/4', 2027, '2027-04-16', '2027-04-15'],
  ['27/4', 2026, '2026-04-27', '2026-04-24'],
  ['30/4', 2027, '2027-04-30', '2027-04-29'],
  ['3/5', 2027, '2027-05-03', '2027-04-29'],
  ['2/9', 2027, '2027-09-02', '2027-09-01'],
  ['5/9', 2027, '2027-09-05', '2027-09-01'],
  ['22/8', 2026, '2026-08-22', '2026-08-22'],
  ['2/9', 2026, '2026-09-02', '2026-08-28'],
  ['10/1', 2026, '2026-01-10', '2026-01-10'],
  ['31/12', 2027, '2027-12-31', '2027-12-31'],
  ['1/1 năm sau', 2027, '2028-01-01', '2027-12-31'],
  ['3/1 năm sau', 2027, '2028-01-03', '2027-12-31'],
  ['trước M05 5 ngày làm việc', 2027, '2027-03-15', '2027-03-15'],
  ['sau M05 2 ngày làm việc', 2027, '2027-03-23', '2027-03-23'],
  ['trước M05 5 ngày', 2027, '2027-03-15', '2027-03-15'],
  ['28/12 - 5/1', 2027, '2027-12-28', '2027-12-28'],
];

describe('due days', () => {
  it.each(DUE)('%s in %i is %s, reminded to %s', (text, year, due, workingDue) => {
    const read = readDayRule(text);
    if (read.kind === 'refused') throw new Error(read.reason);
    const [found] = daysOfYear([milestone(), milestone({ code: 'X', day: read.rule })], year, calendar).filter(
      (one) => one.milestone.code === 'X',
    );
    expect([found?.due, found?.workingDue]).toEqual([due, workingDue]);
  });

  it('are more than forty, with every sort of day among them', () => {
    expect(DUE.length + BY_HAND.length).toBeGreaterThan(40);
  });
});

describe('the sample calendar and the sample documents say the same', async () => {
  const plans = [
    { year: 2026, document: '03/KH-MẪU', rows: await wordRows('lich-cong-tac-2026.docx') },
    {
      year: 2027,
      document: '15/KH-MẪU',
      rows: (await sheetsOf('lich-cong-tac-2027.xlsx')).get('Lịch công tác 2027') ?? [],
    },
  ];

  it.each(plans)('$year', ({ year, document, rows }) => {
    const occurrences = daysOfYear(register.milestones, year, calendar);
    const written = rows.filter(([id]) => /^\d+$/.test(id ?? ''));
    expect(written).toHaveLength(16);
    for (const [id = '', name, when = '', owedBy = '', reminded = '', , note = ''] of written) {
      const found = occurrences.find((one) => one.milestone.code === `M${id.padStart(2, '0')}`)!;
      const { due, last, workingDue }: { due: string; last: string; workingDue: string } = found;
      const own: Milestone = found.milestone;
      expect([own.name, own.source.wording, own.source.document]).toEqual([name, when, document]);
      expect(when).toBe(
        due === last ? `Chậm nhất ngày ${writeDay(due)}` : `Từ ngày ${writeDay(due)} đến ngày ${writeDay(last)}`,
      );
      expect([own.owedBy, own.reminded]).toEqual([readParties(owedBy).parties, readParties(reminded).parties]);
      expect(note.includes('liền trước')).toBe(due !== workingDue);
      if (due !== workingDue) expect(note).toContain(writeDay(workingDue));
    }
  });

  it('reckons weekdays as the calendar on the wall', () => {
    expect(makeDay(2027, 6, 20)).toBe('2027-06-20');
    expect(weekdayOf(addDays('2027-06-13', 7))).toBe(0);
  });
});
