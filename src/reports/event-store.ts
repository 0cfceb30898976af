import type { Db, Tx } from '../db/tables.ts';
import type { ReportKey } from './report.ts';

/** Something that happened to a report as a whole. */
export interface ReportEvent {
  readonly at: string;
  /** Code of the person; null for the bot, and once somebody has had their data erased. */
  readonly actor: string | null;
  /** `gui`, `sua`, `tra-lai`, `chap-nhan`, `mo-xem`, `gia-han`, `tra-loi` for one answer, `cham-diem` and `tham-dinh` for one of a score. */
  readonly act: string;
  readonly slot: string | null;
  /** Answers as JSON. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

export async function recordEvent(
  tx: Tx,
  key: ReportKey,
  event: Pick<ReportEvent, 'actor' | 'act' | 'reason'> & {
    readonly at: Date;
    readonly receipt: string | null;
    readonly items?: readonly string[];
    /** What was changed, from what to what, as JSON. */
    readonly change?: Pick<ReportEvent, 'slot' | 'before' | 'after'>;
  },
): Promise<void> {
  await tx
    .insertInto('report_event')
    .values({
      don_vi: key.donVi,
      form: key.form,
      period: key.period,
      receipt: event.receipt,
      at: event.at.toISOString(),
      actor: event.actor,
      act: event.act,
      slot: event.change?.slot ?? null,
      before: event.change?.before ?? null,
      after: event.change?.after ?? (event.items ? JSON.stringify(event.items) : null),
      reason: event.reason,
    })
    .execute();
}

/** Everything that happened to a report, oldest first. */
export async function eventsOf(db: Db | Tx, key: ReportKey): Promise<readonly ReportEvent[]> {
  const rows = await db
    .selectFrom('report_event')
    .select(['at', 'actor', 'act', 'slot', 'before', 'after', 'reason'])
    .where('don_vi', '=', key.donVi)
    .where('form', '=', key.form)
    .where('period', '=', key.period)
    .orderBy('id')
    .execute();
  return rows;
}
