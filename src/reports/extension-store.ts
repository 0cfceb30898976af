import type { Db, Tx } from '../db/tables.ts';
import type { Day } from '../lib/vn-time.ts';
import type { ReportKey } from './report.ts';

/** One unit may send until a later day. */
export interface Extension extends ReportKey {
  /** The last day; what is sent then is in time. */
  readonly until: Day;
  readonly reason: string;
  /** Code of the person; '' once they have had their data erased. */
  readonly grantedBy: string;
  readonly grantedAt: string;
}

export async function findExtension(db: Db | Tx, key: ReportKey): Promise<Extension | null> {
  const row = await db
    .selectFrom('report_extension')
    .selectAll()
    .where('don_vi', '=', key.donVi)
    .where('form', '=', key.form)
    .where('period', '=', key.period)
    .executeTakeFirst();
  return row ? extensionFrom(row) : null;
}

/** Everything that was granted for a period. */
export async function extensionsFor(db: Db | Tx, period: string): Promise<readonly Extension[]> {
  const rows = await db.selectFrom('report_extension').selectAll().where('period', '=', period).execute();
  return rows.map(extensionFrom);
}

/** Grants it, also in the place of an earlier one. */
export async function putExtension(tx: Tx, extension: Extension): Promise<void> {
  const { donVi, form, period, until, reason, grantedBy, grantedAt } = extension;
  await tx
    .replaceInto('report_extension')
    .values({ don_vi: donVi, form, period, until, reason, granted_by: grantedBy, granted_at: grantedAt })
    .execute();
}

function extensionFrom(row: {
  readonly don_vi: string;
  readonly form: string;
  readonly period: string;
  readonly until: string;
  readonly reason: string;
  readonly granted_by: string;
  readonly granted_at: string;
}): Extension {
  const { form, period, until, reason } = row;
  return {
    donVi: row.don_vi,
    form,
    period,
    until,
    reason,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at,
  };
}
