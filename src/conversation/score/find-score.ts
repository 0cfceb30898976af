import { authorize } from '../../people/authorized.ts';
import { findScorable } from '../../reports/score/find-scored.ts';
import { selfScore } from '../../reports/score/self-score.ts';
import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import type { ScoredHere } from './score-act.ts';
import type { Found, SelfCase } from './score-case.ts';

/** The report and its score, for whoever may see it. */
export async function findScored(
  { db, forms, reports: { lockDays } }: ReportSources,
  wanted: { readonly donVi: string; readonly period: string | null; readonly mode: ScoredHere['mode'] },
  { who, register }: Asking,
): Promise<({ readonly kind: 'found' } & Found) | Extract<SelfCase, { kind: 'not-yours' | 'no-report' | 'no-table' }>> {
  const { donVi, period } = wanted;
  if (!authorize({ right: 'xem-bao-cao', donVi }, who, register.today)) return { kind: 'not-yours' };
  // A draft is shown to its own unit alone.
  const onlySent = wanted.mode === 'check' || !authorize({ right: 'lap-bao-cao', donVi }, who, register.today);
  const report = await findScorable(db, forms, { donVi, period, onlySent });
  if (report === null) return { kind: 'no-report', period };
  const self = await selfScore(db, report, { register, forms, lockDays });
  return self === null ? { kind: 'no-table', year: report.draft.period?.year ?? 0 } : { kind: 'found', report, self };
}
