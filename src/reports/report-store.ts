import type { Db, Tx } from '../db/tables.ts';
import { type Draft, readDraft } from '../forms/filling/draft.ts';
import type { ReportKey, ReportState } from './report.ts';

/** A report that was sent. */
export interface SentReport extends ReportKey {
  readonly receipt: string;
  /** The unit's name when it was first sent. */
  readonly donViName: string;
  readonly state: ReportState;
  readonly version: number;
  readonly firstSentAt: string;
  readonly daysLate: number;
  readonly due: string | null;
}

/** One version of it, as it was sent. */
export interface SentVersion {
  readonly receipt: string;
  readonly version: number;
  readonly draft: Draft;
  readonly sentAt: string;
  /** Code of the person; null once they have had their data erased. */
  readonly sentBy: string | null;
  readonly reason: string | null;
  readonly checkCode: string;
}

export async function findReport(db: Db | Tx, key: ReportKey): Promise<SentReport | null> {
  const row = await db
    .selectFrom('report')
    .selectAll()
    .where('don_vi', '=', key.donVi)
    .where('form', '=', key.form)
    .where('period', '=', key.period)
    .executeTakeFirst();
  return row ? sentFrom(row) : null;
}

export async function findReceipt(db: Db | Tx, receipt: string): Promise<SentReport | null> {
  const row = await db.selectFrom('report').selectAll().where('receipt', '=', receipt).executeTakeFirst();
  return row ? sentFrom(row) : null;
}

/** Reports by period and unit; null for either asks for all. */
export async function listReports(
  db: Db | Tx,
  wanted: { readonly period: string | null; readonly units: readonly string[] | null },
): Promise<readonly SentReport[]> {
  let query = db.selectFrom('report').selectAll();
  if (wanted.period !== null) query = query.where('period', '=', wanted.period);
  if (wanted.units !== null) query = query.where('don_vi', 'in', wanted.units);
  const rows = await query.orderBy('period').orderBy('don_vi').orderBy('form').execute();
  return rows.map(sentFrom);
}

/** The versions of a report, oldest first; one that can't be read any more is left out. */
export async function versionsOf(db: Db | Tx, receipt: string): Promise<readonly SentVersion[]> {
  const rows = await db
    .selectFrom('report_version')
    .selectAll()
    .where('receipt', '=', receipt)
    .orderBy('version')
    .execute();
  return rows.flatMap((row) => {
    const draft = readDraft(row.body);
    if (draft === 'unreadable') return [];
    const { version, reason } = row;
    return [{ receipt, version, draft, sentAt: row.sent_at, sentBy: row.sent_by, reason, checkCode: row.check_code }];
  });
}

/** The number that the unit's next report gets. */
export async function nextNumber(tx: Tx, donVi: string): Promise<number> {
  const row = await tx
    .selectFrom('report')
    .select((report) => report.fn.max('number').as('number'))
    .where('don_vi', '=', donVi)
    .executeTakeFirst();
  return (row?.number ?? 0) + 1;
}

/** Writes the first version of a report. */
export async function putReport(tx: Tx, report: SentReport, number: number, first: SentVersion): Promise<void> {
  await tx
    .insertInto('report')
    .values({
      receipt: report.receipt,
      number,
      don_vi: report.donVi,
      don_vi_name: report.donViName,
      form: report.form,
      period: report.period,
      state: report.state,
      version: report.version,
      first_sent_at: report.firstSentAt,
      days_late: report.daysLate,
      due: report.due,
    })
    .execute();
  await putVersion(tx, first);
}

/** Adds a version; the report itself is moved by `moveReport`. */
export async function putVersion(tx: Tx, sent: SentVersion): Promise<void> {
  await tx
    .insertInto('report_version')
    .values({
      receipt: sent.receipt,
      version: sent.version,
      form_version: sent.draft.form.version,
      body: JSON.stringify(sent.draft),
      sent_at: sent.sentAt,
      sent_by: sent.sentBy,
      reason: sent.reason,
      check_code: sent.checkCode,
    })
    .execute();
}

/** Moves a report that was read in state `from` and version `version`; false when it has moved meanwhile. */
export async function moveReport(
  tx: Tx,
  report: SentReport,
  to: { readonly state: ReportState; readonly version: number },
): Promise<boolean> {
  const moved = await tx
    .updateTable('report')
    .set(to)
    .where('receipt', '=', report.receipt)
    .where('state', '=', report.state)
    .where('version', '=', report.version)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

function sentFrom(row: {
  readonly receipt: string;
  readonly don_vi: string;
  readonly don_vi_name: string;
  readonly form: string;
  readonly period: string;
  readonly state: ReportState;
  readonly version: number;
  readonly first_sent_at: string;
  readonly days_late: number;
  readonly due: string | null;
}): SentReport {
  const { receipt, form, period, state, version, due } = row;
  return {
    receipt,
    donVi: row.don_vi,
    donViName: row.don_vi_name,
    form,
    period,
    state,
    version,
    firstSentAt: row.first_sent_at,
    daysLate: row.days_late,
    due,
  };
}
