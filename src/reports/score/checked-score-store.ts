import type { Db, Tx } from '../../db/tables.ts';
import type { Authorized } from '../../people/authorized.ts';
import type { Right } from '../../people/rights.ts';
import type { CheckedLine } from '../../tieu-chi/scoring/two-scores.ts';
import type { Points } from '../../tieu-chi/points.ts';
import { recordEvent } from '../event-store.ts';
import type { SentReport } from '../report-store.ts';

/** What was put in the place of lines of the self score, by code. */
export async function loadCheckedLines(db: Db | Tx, receipt: string): Promise<readonly CheckedLine[]> {
  return db
    .selectFrom('checked_score')
    .select(['code', 'points', 'reason'])
    .where('receipt', '=', receipt)
    .orderBy('code')
    .execute();
}

/**
 * Puts points in the place of a line's, with the change in the report's history. `before`: what stood there when it was decided, null
 * for the self score; false when something else stands there now: nothing is then written. `line` null leaves the self score as it is.
 */
export async function putCheckedLine(
  tx: Tx,
  grant: Authorized<Extract<Right, { right: 'tham-dinh-diem' }>>,
  report: SentReport,
  change: {
    readonly code: string;
    readonly line: { readonly points: Points; readonly reason: string } | null;
    readonly before: Points | null;
    readonly at: Date;
  },
): Promise<boolean> {
  if (report.donVi !== grant.right.donVi) throw new TypeError('A right is for the score of its own unit.');
  const { code, line, before, at } = change;
  const { receipt } = report;
  const known = (await loadCheckedLines(tx, receipt)).find((one) => one.code === code);
  if ((known?.points ?? null) !== before) return false;
  if (line === null) {
    await tx.deleteFrom('checked_score').where('receipt', '=', receipt).where('code', '=', code).execute();
  } else {
    await tx
      .replaceInto('checked_score')
      .values({ receipt, code, ...line, checked_by: grant.actor, checked_at: at.toISOString() })
      .execute();
  }
  await recordEvent(tx, report, {
    actor: grant.actor,
    act: 'tham-dinh',
    reason: line?.reason ?? null,
    at,
    receipt,
    change: {
      slot: code,
      before: before === null ? null : JSON.stringify(before),
      after: line === null ? null : JSON.stringify(line.points),
    },
  });
  return true;
}
