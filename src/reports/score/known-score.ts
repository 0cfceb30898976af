import type { Db, Tx } from '../../db/tables.ts';
import type { Form } from '../../forms/definition/form.ts';
import type { Draft } from '../../forms/filling/draft.ts';
import type { Points } from '../../tieu-chi/points.ts';
import type { ReportKey } from '../report.ts';
import { type ScoreWorld, selfScore } from './self-score.ts';

/**
 * The points that a draft's figures give, for the form's check of what the unit wrote as its own score. Null while it wrote none: there is
 * then nothing to compare, and nothing is worked out for every answer.
 */
export async function knownScore(
  db: Db | Tx,
  report: { readonly key: ReportKey; readonly form: Form; readonly draft: Draft },
  world: ScoreWorld,
): Promise<Points | null> {
  const { form, draft } = report;
  const isCompared = form.checks.some(({ rule }) => rule.kind === 'score' && draft.answers[rule.field] !== undefined);
  return isCompared ? ((await selfScore(db, report, world))?.scored.total ?? null) : null;
}
