import type { Db, Tx } from '../../db/tables.ts';
import type { Authorized } from '../../people/authorized.ts';
import type { Right } from '../../people/rights.ts';
import type { Value } from '../../tieu-chi/figure.ts';
import { recordEvent } from '../event-store.ts';
import type { ReportKey } from '../report.ts';
import { lineOfEvidence } from './evidence-question.ts';
import type { ScoreAnswers } from './score-facts.ts';

/** What was said for a report's score: in its own period, else in the last one before it of the same table. */
export async function loadScoreAnswers(
  db: Db | Tx,
  { donVi, period }: Pick<ReportKey, 'donVi' | 'period'>,
  bang: string,
): Promise<ScoreAnswers> {
  const rows = await db
    .selectFrom('score_answer')
    .select(['question', 'value'])
    .where('don_vi', '=', donVi)
    .where('bang', '=', bang)
    .where('period', '<=', period)
    .orderBy('period')
    .execute();
  const said = [...new Map(rows.map(({ question, value }) => [question, JSON.parse(value) as Value | null]))];
  const figures = new Map<string, Value>();
  const evidence = new Map<string, string>();
  for (const [question, value] of said) {
    const line = lineOfEvidence(question);
    if (value === null) continue;
    if (line === null) figures.set(question, value);
    else evidence.set(line, String(value));
  }
  return { figures, evidence };
}

/** Keeps an answer with the report, and the change in its history; null takes the answer back. */
export async function keepScoreAnswer(
  tx: Tx,
  grant: Authorized<Extract<Right, { right: 'lap-bao-cao' }>>,
  said: {
    readonly form: string;
    readonly period: string;
    readonly bang: string;
    readonly question: string;
    readonly value: Value | null;
    readonly before: Value | null;
    readonly at: Date;
  },
): Promise<void> {
  const { form, period, bang, question, at } = said;
  const key: ReportKey = { donVi: grant.right.donVi, form, period };
  const value = JSON.stringify(said.value);
  await tx
    .replaceInto('score_answer')
    .values({
      don_vi: key.donVi,
      period,
      bang,
      question,
      value,
      answered_by: grant.actor,
      answered_at: at.toISOString(),
    })
    .execute();
  await recordEvent(tx, key, {
    actor: grant.actor,
    act: 'cham-diem',
    reason: null,
    at,
    receipt: null,
    change: { slot: question, before: said.before === null ? null : JSON.stringify(said.before), after: value },
  });
}
