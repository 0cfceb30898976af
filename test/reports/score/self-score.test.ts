import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/db/open.ts';
import type { Db } from '../../../src/db/tables.ts';
import { transact } from '../../../src/db/transact.ts';
import { loadForms } from '../../../src/forms/load-forms.ts';
import { importSampleSchedule } from '../../../src/organisation-import/import-sample.ts';
import { atTheServer } from '../../../src/people/authorized.ts';
import { createLiveRegister } from '../../../src/people/live-register.ts';
import { putExtension } from '../../../src/reports/extension-store.ts';
import { findScorable } from '../../../src/reports/score/find-scored.ts';
import { knownScore } from '../../../src/reports/score/known-score.ts';
import { keepScoreAnswer, loadScoreAnswers } from '../../../src/reports/score/score-answer-store.ts';
import { selfScore, type SelfScore } from '../../../src/reports/score/self-score.ts';
import type { Value } from '../../../src/tieu-chi/figure.ts';
import { foundUnion } from '../../support/union.ts';
import {
  importTables,
  keepDraft,
  keepSent,
  PROVING_FIELDS,
  YEAR_FIGURES,
  yearDraft,
} from '../../support/year-report.ts';

const DATA = join(import.meta.dirname, '../../../data');
const FORMS = loadForms(join(DATA, 'forms'));
const LAM_DONG = 'LHH-LAM-DONG';

async function union(): Promise<Db> {
  const db = await openDatabase(':memory:');
  await foundUnion(db);
  await importTables(db);
  return db;
}

async function scored(db: Db, day: string): Promise<SelfScore> {
  const now = new Date(`${day}T03:00:00Z`);
  const report = await findScorable(db, FORMS, { donVi: LAM_DONG, period: '2026Q4', onlySent: false });
  const self = await selfScore(db, report!, {
    register: await createLiveRegister()(db, now),
    forms: FORMS,
    lockDays: 30,
  });
  return self!;
}

async function answer(db: Db, period: string, question: string, value: Value | null): Promise<void> {
  await transact(db, (tx) =>
    keepScoreAnswer(tx, atTheServer({ right: 'lap-bao-cao', donVi: LAM_DONG }), {
      form: 'bao-cao-quy',
      period,
      bang: 'MAU-2026',
      question,
      value,
      before: null,
      at: new Date('2026-12-18T03:00:00Z'),
    }),
  );
}

function pointsOf({ scored: { criteria, penalties } }: SelfScore, code: string): number {
  return [...criteria, ...penalties].find((line) => line.code === code)!.points / 100;
}

describe('a report scored by the table of its year', () => {
  it('comes to what is worked out by hand', async () => {
    const db = await union();
    await keepDraft(db, yearDraft(undefined, PROVING_FIELDS));
    const self = await scored(db, '2026-12-18');
    const byGroup = self.scored.groups.map(({ code, points }) => [code, points / 100]);
    expect(byGroup).toEqual([
      ['I', 35],
      ['II', 50],
      ['III', 104],
      ['IV', 90],
      ['V', 80],
      ['VI', 75],
      ['VII', 50],
    ]);
    expect(self.scored.total / 100).toBe(484);
    expect(self.open).toHaveLength(16);
  });

  it('without any evidence only what the bot itself keeps counts', async () => {
    const db = await union();
    await keepDraft(db, yearDraft());
    const { scored: of } = await scored(db, '2026-12-18');
    expect(of.total / 100).toBe(50);
    expect(of.exclusions.find(({ code }) => code === 'Z3')?.applies).toBe(true);
  });

  it('evidence of the year’s earlier reports counts, that of another year does not', async () => {
    const db = await union();
    await keepDraft(db, yearDraft());
    await keepSent(db, { ...yearDraft({}, ['tvpb_so_nv']), period: { kind: 'Q1', year: 2026 } });
    await keepSent(db, { ...yearDraft({}, ['gop_y_vb']), period: { kind: 'NAM', year: 2025 } });
    const self = await scored(db, '2026-12-18');
    expect([pointsOf(self, '3.1'), pointsOf(self, '3.3')]).toEqual([80, 0]);
  });

  it('a figure whose item is not asked is 0, one that nobody gave is not known', async () => {
    const db = await union();
    const { ct_san_pham: _none, tin_bai: _left, ...figures } = YEAR_FIGURES as Record<string, never>;
    await keepDraft(db, yearDraft({ ...figures, co_hoi_thi: false }, PROVING_FIELDS));
    const { criteria } = (await scored(db, '2026-12-18')).scored;
    const line = (code: string) => criteria.find((one) => one.code === code)!;
    expect(line('5.2').wanting).toEqual([]);
    expect(line('5.2').parts[0]?.value).toBe(0);
    expect(line('4.3').wanting.map(({ kind }) => kind)).toEqual(['needs-answer', 'no-figure']);
  });

  it('an answer holds until a later period says otherwise, and can be taken back', async () => {
    const db = await union();
    await answer(db, '2026Q1', '1.2', true);
    await answer(db, '2026Q2', 'minh-chung:1.2', '15/KH-LHH');
    const at = async (period: string) => loadScoreAnswers(db, { donVi: LAM_DONG, period }, 'MAU-2026');
    expect((await at('2026Q1')).evidence.size).toBe(0);
    expect([...(await at('2026Q3')).figures, ...(await at('2026Q3')).evidence]).toEqual([
      ['1.2', true],
      ['1.2', '15/KH-LHH'],
    ]);
    await answer(db, '2026Q3', '1.2', false);
    await answer(db, '2026Q4', '1.2', null);
    expect([
      (await at('2026Q2')).figures.get('1.2'),
      (await at('2026Q3')).figures.get('1.2'),
      (await at('2026Q4')).figures.has('1.2'),
    ]).toEqual([true, false, false]);
    expect((await loadScoreAnswers(db, { donVi: 'LHH-GIA-LAI', period: '2026Q4' }, 'MAU-2026')).figures.size).toBe(0);
  });

  it.each([
    ['2026-12-18', 'còn nộp muộn được', 0, null],
    ['2027-01-19', 'ngày cuối còn nhận', 0, null],
    ['2027-01-20', 'đã khóa', 1, true],
  ])('a report of the year that was not sent by %s (%s) is missing %i times', async (day, _, missing, isYear) => {
    const db = await union();
    const imported = await importSampleSchedule(db, DATA, '2026-09-14');
    expect(imported.kind).toBe('imported');
    for (const kind of ['Q1', '6T', '9T'] as const)
      await keepSent(db, { ...yearDraft({}), period: { kind, year: 2026 } });
    await db.updateTable('report').set({ first_sent_at: '2026-03-18T03:00:00.000Z' }).execute();
    await keepDraft(db, yearDraft());
    const { facts } = await scored(db, day);
    expect([facts.missingReports, facts.isYearReportMissing]).toEqual([missing, isYear]);
  });

  it('reports due before the first one came in here are not missing; one with more time is not missing yet', async () => {
    const db = await union();
    await importSampleSchedule(db, DATA, '2026-09-14');
    await keepSent(db, { ...yearDraft({}), period: { kind: '9T', year: 2026 } });
    await db.updateTable('report').set({ first_sent_at: '2026-09-18T03:00:00.000Z' }).execute();
    await keepDraft(db, yearDraft());
    expect((await scored(db, '2026-12-18')).facts.missingReports).toBe(0);
    expect((await scored(db, '2027-02-01')).facts.missingReports).toBe(1);
    await transact(db, (tx) =>
      putExtension(tx, {
        donVi: LAM_DONG,
        form: 'bao-cao-quy',
        period: '2026Q4',
        until: '2027-02-10',
        reason: 'bão lũ',
        grantedBy: 'CUONG',
        grantedAt: '2027-01-10T03:00:00.000Z',
      }),
    );
    expect((await scored(db, '2027-02-01')).facts.missingReports).toBe(0);
  });

  it('is compared with what the unit wrote only once it wrote something', async () => {
    const db = await union();
    const register = await createLiveRegister()(db, new Date('2026-12-18T03:00:00Z'));
    const world = { register, forms: FORMS, lockDays: 30 };
    const form = FORMS.find('bao-cao-quy')!;
    const key = { donVi: LAM_DONG, form: form.id, period: '2026Q4' };
    expect(await knownScore(db, { key, form, draft: yearDraft(undefined, PROVING_FIELDS) }, world)).toBeNull();
    const written = yearDraft({ ...YEAR_FIGURES, diem_tu_cham: 90_000 }, PROVING_FIELDS);
    expect(await knownScore(db, { key, form, draft: written }, world)).toBe(48_400);
  });
});
