import type { Db, Tx } from '../db/tables.ts';
import { type Change, type Draft, readDraft } from '../forms/filling/draft.ts';
import type { ReportKey } from './report.ts';

/** A draft as it is kept. */
export interface KeptDraft extends ReportKey {
  readonly draft: Draft;
  readonly revision: number;
  /** Code of the person who writes it now; null while nobody does. */
  readonly writer: string | null;
  readonly writtenAt: string;
  readonly begunAt: string;
  /** Receipt of the sent report that it corrects. */
  readonly corrects: string | null;
}

/** The draft of this report; null when there is none. `unreadable`: what is stored can't be understood by this version. */
export async function loadDraft(db: Db | Tx, key: ReportKey): Promise<KeptDraft | 'unreadable' | null> {
  const row = await db
    .selectFrom('report_draft')
    .selectAll()
    .where('don_vi', '=', key.donVi)
    .where('form', '=', key.form)
    .where('period', '=', key.period)
    .executeTakeFirst();
  return row ? keptFrom(row) : null;
}

/** Every draft of a unit, the one written last first. */
export async function draftsOf(db: Db | Tx, donVi: string): Promise<readonly KeptDraft[]> {
  const rows = await db
    .selectFrom('report_draft')
    .selectAll()
    .where('don_vi', '=', donVi)
    .orderBy('written_at', 'desc')
    .execute();
  return rows.map(keptFrom).filter((kept) => kept !== 'unreadable');
}

/**
 * Writes a draft that was read with `revision` (0: there was none), and the changes into the history. False when somebody else
 * has written meanwhile: nothing is then written.
 */
export async function saveDraft(
  tx: Tx,
  key: ReportKey,
  written: {
    readonly draft: Draft;
    readonly revision: number;
    readonly writer: string | null;
    readonly at: Date;
    readonly corrects: string | null;
    readonly changes: readonly Change[];
    readonly reason?: string;
  },
): Promise<boolean> {
  const { draft, revision, writer, corrects } = written;
  const at = written.at.toISOString();
  const row = {
    form_version: draft.form.version,
    body: JSON.stringify(draft),
    revision: revision + 1,
    writer,
    written_at: at,
    corrects,
  };
  if (revision === 0) {
    const added = await tx
      .insertInto('report_draft')
      .values({ don_vi: key.donVi, form: key.form, period: key.period, begun_at: at, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) return false;
  } else {
    const changed = await tx
      .updateTable('report_draft')
      .set(row)
      .where('don_vi', '=', key.donVi)
      .where('form', '=', key.form)
      .where('period', '=', key.period)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (changed.numUpdatedRows !== 1n) return false;
  }
  await recordChanges(tx, key, written.changes, {
    actor: writer,
    at,
    reason: written.reason ?? null,
    receipt: corrects,
  });
  return true;
}

/** Lets a draft go: sent, or given up. */
export async function removeDraft(tx: Tx, key: ReportKey): Promise<void> {
  await tx
    .deleteFrom('report_draft')
    .where('don_vi', '=', key.donVi)
    .where('form', '=', key.form)
    .where('period', '=', key.period)
    .execute();
}

async function recordChanges(
  tx: Tx,
  key: ReportKey,
  changes: readonly Change[],
  by: {
    readonly actor: string | null;
    readonly at: string;
    readonly reason: string | null;
    readonly receipt: string | null;
  },
): Promise<void> {
  for (const { slot, before, after } of changes) {
    await tx
      .insertInto('report_event')
      .values({
        don_vi: key.donVi,
        form: key.form,
        period: key.period,
        receipt: by.receipt,
        at: by.at,
        actor: by.actor,
        act: 'tra-loi',
        slot,
        before: before && JSON.stringify(before),
        after: JSON.stringify(after),
        reason: by.reason,
      })
      .execute();
  }
}

function keptFrom(row: {
  readonly don_vi: string;
  readonly form: string;
  readonly period: string;
  readonly body: string;
  readonly revision: number;
  readonly writer: string | null;
  readonly written_at: string;
  readonly begun_at: string;
  readonly corrects: string | null;
}): KeptDraft | 'unreadable' {
  const draft = readDraft(row.body);
  if (draft === 'unreadable') return 'unreadable';
  const { form, period, revision, writer, corrects } = row;
  return {
    donVi: row.don_vi,
    form,
    period,
    draft,
    revision,
    writer,
    corrects,
    writtenAt: row.written_at,
    begunAt: row.begun_at,
  };
}
