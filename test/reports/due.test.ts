import { describe, expect, it } from 'vitest';
import { DEFAULT_REPORT_SETTINGS } from '../../src/reports/report-settings.ts';
import { type Schedule, deadlineOf, duePeriods } from '../../src/reports/due-day.ts';
import { dueOf, timelinessOn } from '../../src/reports/due.ts';
import { putExtension } from '../../src/reports/extension-store.ts';
import { figureDays } from '../../src/reports/period-key.ts';
import { loadOrganisation } from '../../src/cum-thi-dua/organisation-store.ts';
import { organisationOn } from '../../src/cum-thi-dua/organisation.ts';
import { openDatabase } from '../../src/db/open.ts';
import { transact } from '../../src/db/transact.ts';
import { putMilestone } from '../../src/milestones/milestone-store.ts';
import { loadSample, milestone } from '../milestones/sample-milestones.ts';
import { foundUnion } from '../support/union.ts';

const { register, calendar } = await loadSample();
const SAMPLE: Schedule = { milestones: register.milestones, setDays: [], calendar };
const SAMPLE_DAY = organisationOn(register, '2026-09-14');
const UNIT = SAMPLE_DAY.members.find(({ cum }) =>
  SAMPLE_DAY.clusters.some(({ code, heThong }) => code === cum && heThong === 'vusta'),
)!.donVi;
const GRANTED = { extendedTo: null, lockDays: 30 };

describe('until when a report may be sent', () => {
  it('is what the calendar of that year says', () => {
    for (const year of [2026, 2027]) {
      expect(duePeriods(year, UNIT, SAMPLE, SAMPLE_DAY)).toEqual([
        { period: `${year}Q1`, due: `${year}-03-20` },
        { period: `${year}Q2`, due: `${year}-06-20` },
        { period: `${year}Q3`, due: `${year}-09-20` },
        { period: `${year}Q4`, due: `${year}-12-20` },
      ]);
    }
    const deadline = deadlineOf({ donVi: UNIT, period: '2026Q3' }, SAMPLE, SAMPLE_DAY, GRANTED);
    expect(deadline).toEqual({ due: '2026-09-20', extendedTo: null, lockedFrom: '2026-10-21' });
  });

  it.each(['2026-09-14#1', 'nhảm'])('a report that nothing asks for has none: %s', (period) => {
    expect(deadlineOf({ donVi: UNIT, period }, SAMPLE, SAMPLE_DAY, GRANTED)).toBeNull();
  });

  it('nor has a unit that is not there', () => {
    expect(deadlineOf({ donVi: 'LHH-KHONG-CO', period: '2026Q3' }, SAMPLE, SAMPLE_DAY, GRANTED)).toBeNull();
  });

  it("a cluster's own version goes before the general one; of two milestones the first day counts", () => {
    const cum = SAMPLE_DAY.members.find(({ donVi }) => donVi === UNIT)!.cum;
    const own = milestone({ code: 'M09', cum, ky: '9T', day: { kind: 'fixed', month: 9, date: 25, yearsOn: 0 } });
    const early = milestone({ code: 'R1', cum, ky: 'Q3', day: { kind: 'fixed', month: 9, date: 18, yearsOn: 0 } });
    const due = (more: Schedule['milestones']): string | undefined =>
      duePeriods(2026, UNIT, { ...SAMPLE, milestones: [...SAMPLE.milestones, ...more] }, SAMPLE_DAY).find(
        ({ period }) => period === '2026Q3',
      )?.due;
    expect(due([own])).toBe('2026-09-25');
    expect(due([own, early])).toBe('2026-09-18');
  });

  it('what is due in January of the next year belongs to its own year; of a window the last day counts', () => {
    const late = milestone({ code: 'M14', ky: 'NAM', day: { kind: 'fixed', month: 1, date: 15, yearsOn: 1 } });
    const window = milestone({
      ky: '6T',
      day: { kind: 'window', first: { month: 6, date: 10 }, last: { month: 6, date: 20 }, yearsOn: 0 },
    });
    expect(duePeriods(2026, UNIT, { ...SAMPLE, milestones: [late, window] }, SAMPLE_DAY)).toEqual([
      { period: '2026Q2', due: '2026-06-20' },
      { period: '2026Q4', due: '2027-01-15' },
    ]);
  });

  it('a milestone that is cleared otherwise asks for no report', () => {
    const milestones = [milestone({ clearedBy: 'xac-nhan' }), milestone({ code: 'M06', ky: '6T2' })];
    expect(duePeriods(2026, UNIT, { ...SAMPLE, milestones }, SAMPLE_DAY)).toEqual([]);
  });
});

describe('with the database', () => {
  const key = { donVi: 'LHH-LAM-DONG', form: 'bao-cao-quy', period: '2026Q3' };

  it('counts working days late, is in time until the end of an extension, and locks by itself after it', async () => {
    const db = await openDatabase(':memory:');
    await foundUnion(db);
    const day = { kind: 'fixed', month: 9, date: 18, yearsOn: 0 } as const;
    await transact(db, (tx) => putMilestone(tx, milestone({ code: 'M09', ky: '9T', day })));
    const union = organisationOn(await loadOrganisation(db), '2026-09-14');
    const onDay = async (sent: string) => timelinessOn(db, await dueOf(db, key, union, DEFAULT_REPORT_SETTINGS), sent);

    expect(await onDay('2026-09-18')).toEqual({ kind: 'on-time' });
    // A Friday: Monday is the first working day after it.
    expect(await onDay('2026-09-20')).toEqual({ kind: 'on-time' });
    expect(await onDay('2026-09-21')).toEqual({ kind: 'late', days: 1 });
    expect(await onDay('2026-10-18')).toEqual({ kind: 'late', days: 20 });
    expect(await onDay('2026-10-19')).toEqual({ kind: 'locked', since: '2026-10-19' });

    const granted = {
      until: '2026-10-23',
      reason: 'Bão lũ',
      grantedBy: 'CUONG',
      grantedAt: '2026-10-12T02:00:00.000Z',
    };
    await transact(db, (tx) => putExtension(tx, { ...key, ...granted }));
    expect(await onDay('2026-10-23')).toEqual({ kind: 'on-time' });
    expect(await onDay('2026-10-24')).toEqual({ kind: 'locked', since: '2026-10-19' });
    expect(await dueOf(db, { ...key, donVi: 'LHH-DAK-LAK' }, union, DEFAULT_REPORT_SETTINGS)).toMatchObject({
      extendedTo: null,
    });
    await db.destroy();
  });
});

describe('the days of the figures', () => {
  it.each([
    ['Q1', 'ngay-15', '2025-12-15', '2026-03-14'],
    ['9T', 'ngay-15', '2026-06-15', '2026-09-14'],
    ['NAM', 'theo-lich', '2026-10-01', '2026-12-31'],
  ] as const)('%s, %s: %s to %s', (kind, windows, from, to) => {
    expect(figureDays({ kind, year: 2026 }, windows)).toEqual({ from, to });
  });
});
