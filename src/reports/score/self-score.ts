import type { Db, Tx } from '../../db/tables.ts';
import type { Form } from '../../forms/definition/form.ts';
import type { Draft } from '../../forms/filling/draft.ts';
import { provenCriteria } from '../../forms/filling/figures.ts';
import type { Forms } from '../../forms/load-forms.ts';
import type { RegisterToday } from '../../people/register.ts';
import { loadBangOfYear } from '../../tieu-chi/bang-tieu-chi-store.ts';
import type { BangTieuChi } from '../../tieu-chi/bang-tieu-chi.ts';
import type { Facts } from '../../tieu-chi/figure.ts';
import { score } from '../../tieu-chi/scoring/score.ts';
import type { Scored } from '../../tieu-chi/scoring/scored.ts';
import type { ReportKey } from '../report.ts';
import { listReports, type SentReport, versionsOf } from '../report-store.ts';
import { type Asked, askedOfUnit } from './asked.ts';
import { chooseBang } from './choose-bang.ts';
import { missingReports } from './missing-reports.ts';
import { loadScoreAnswers } from './score-answer-store.ts';
import { type ScoreAnswers, scoreFacts } from './score-facts.ts';

/** A report, sent or still being written, scored by the table of its year. */
export interface SelfScore {
  readonly bang: BangTieuChi;
  readonly facts: Facts;
  readonly scored: Scored;
  readonly answers: ScoreAnswers;
  /** What the unit can still be asked. */
  readonly open: readonly Asked[];
}

/** What a score is worked out with, beside the report itself. */
export interface ScoreWorld {
  readonly register: RegisterToday;
  readonly forms: Forms;
  /** For how many days after the due day a late report is still taken. */
  readonly lockDays: number;
}

/**
 * Scores a report by the table of its year; null for one without a year, and for a year without a table. Evidence counts from all the
 * year's reports up to this one: their figures are added up too.
 */
export async function selfScore(
  db: Db | Tx,
  report: { readonly key: ReportKey; readonly form: Form; readonly draft: Draft },
  world: ScoreWorld,
): Promise<SelfScore | null> {
  const { key, form, draft } = report;
  if (draft.period === null) return null;
  const { year } = draft.period;
  const bang = chooseBang(await loadBangOfYear(db, year), clustersOf(key.donVi, world.register));
  if (bang === null) return null;
  const sent = await sentOfYear(db, key, year);
  const answers = await loadScoreAnswers(db, key, bang.code);
  const own = scoreFacts(form, draft, answers, {
    lateReports: sent.map(({ daysLate }) => daysLate).filter((days) => days > 0),
    ...(await missingReports(db, { donVi: key.donVi, form: key.form, year, sent }, world)),
  });
  const earlier = await provenEarlier(db, sent, key.period, world.forms);
  const facts: Facts = { ...own, evidence: new Set([...own.evidence, ...earlier]) };
  return {
    bang,
    facts,
    scored: score(bang, facts),
    answers,
    open: askedOfUnit(bang).filter(({ id }) => !answers.figures.has(id)),
  };
}

async function sentOfYear(db: Db | Tx, { donVi, form }: ReportKey, year: number): Promise<readonly SentReport[]> {
  const all = await listReports(db, { period: null, units: [donVi] });
  return all.filter((report) => report.form === form && report.period.startsWith(`${year}Q`));
}

async function provenEarlier(
  db: Db | Tx,
  sent: readonly SentReport[],
  period: string,
  forms: Forms,
): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const report of sent.filter((one) => one.period < period)) {
    const draft = (await versionsOf(db, report.receipt)).at(-1)?.draft;
    const form = draft && forms.find(draft.form.id, draft.form.version);
    if (draft && form) codes.push(...provenCriteria(form, draft));
  }
  return codes;
}

function clustersOf(donVi: string, { today }: RegisterToday): readonly string[] {
  const codes = today.members.filter((member) => member.donVi === donVi).map(({ cum }) => cum);
  return today.clusters.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
}
