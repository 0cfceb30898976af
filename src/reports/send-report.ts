import type { Tx } from '../db/tables.ts';
import type { Draft } from '../forms/filling/draft.ts';
import type { Authorized } from '../people/authorized.ts';
import type { Right } from '../people/rights.ts';
import type { Timeliness } from './deadline.ts';
import { type KeptDraft, removeDraft } from './draft-store.ts';
import { recordEvent } from './event-store.ts';
import { checkCode, writeReceipt } from './receipt.ts';
import type { ReportKey } from './report.ts';
import {
  findReport,
  moveReport,
  nextNumber,
  putReport,
  putVersion,
  type SentReport,
  versionsOf,
} from './report-store.ts';
import { transition } from './transition.ts';

export type Sending =
  /** `isNew` false: this very report was sent before, and nothing was changed. */
  | {
      readonly kind: 'sent';
      readonly report: SentReport;
      readonly checkCode: string;
      readonly sentAt: string;
      readonly isNew: boolean;
    }
  /** Why it can't be sent, for whoever sends it. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Somebody else has moved the report meanwhile. */
  | { readonly kind: 'changed-meanwhile' };

/**
 * Sends a draft: the first version of a report with a receipt of its own, or a new version of the one it corrects; the draft is then
 * gone. Whether it is complete and passes the checks is for the caller to see.
 */
export async function sendReport(
  tx: Tx,
  grant: Authorized<Extract<Right, { right: 'lap-bao-cao' }>>,
  kept: KeptDraft,
  sending: {
    readonly at: Date;
    readonly due: string | null;
    readonly timeliness: Exclude<Timeliness, { kind: 'locked' }>;
    readonly donViName: string;
    /** Why a sent report is corrected. */
    readonly reason: string | null;
  },
): Promise<Sending> {
  const key: ReportKey = { donVi: grant.right.donVi, form: kept.form, period: kept.period };
  if (kept.donVi !== key.donVi) throw new TypeError('A right is for the report of its own unit.');
  const before = await findReport(tx, key);
  return before ? sendAgain(tx, grant.actor, kept, before, sending) : sendFirst(tx, grant.actor, kept, key, sending);
}

async function sendFirst(
  tx: Tx,
  actor: string,
  kept: KeptDraft,
  key: ReportKey,
  { at, due, timeliness, donViName }: Parameters<typeof sendReport>[3],
): Promise<Sending> {
  const number = await nextNumber(tx, key.donVi);
  const receipt = writeReceipt(key, number);
  const sentAt = at.toISOString();
  const report: SentReport = {
    ...key,
    receipt,
    donViName,
    state: 'da-gui',
    version: 1,
    firstSentAt: sentAt,
    daysLate: timeliness.kind === 'late' ? timeliness.days : 0,
    due,
  };
  const code = checkCode({ receipt, version: 1, sentAt, draft: kept.draft });
  const first = { receipt, version: 1, draft: kept.draft, sentAt, sentBy: actor, reason: null, checkCode: code };
  await putReport(tx, report, number, first);
  await recordEvent(tx, key, { actor, act: 'gui', reason: null, at, receipt });
  await removeDraft(tx, key);
  return { kind: 'sent', report, checkCode: code, sentAt, isNew: true };
}

async function sendAgain(
  tx: Tx,
  actor: string,
  kept: KeptDraft,
  before: SentReport,
  { at, reason }: Parameters<typeof sendReport>[3],
): Promise<Sending> {
  const newest = (await versionsOf(tx, before.receipt)).at(-1);
  if (newest && before.state !== 'tra-lai' && isSame(newest.draft, kept.draft)) {
    await removeDraft(tx, kept);
    return { kind: 'sent', report: before, checkCode: newest.checkCode, sentAt: newest.sentAt, isNew: false };
  }
  const moved = transition(before.state, { act: 'correct', reason });
  if (moved.kind === 'refused') return moved;
  const version = before.version + 1;
  const state = moved.kind === 'to' ? moved.state : before.state;
  if (!(await moveReport(tx, before, { state, version }))) return { kind: 'changed-meanwhile' };
  const { receipt } = before;
  const sentAt = at.toISOString();
  const code = checkCode({ receipt, version, sentAt, draft: kept.draft });
  await putVersion(tx, { receipt, version, draft: kept.draft, sentAt, sentBy: actor, reason, checkCode: code });
  await recordEvent(tx, before, { actor, act: 'sua', reason, at, receipt });
  await removeDraft(tx, kept);
  return { kind: 'sent', report: { ...before, state, version }, checkCode: code, sentAt, isNew: true };
}

/** Whether two drafts say the same, whoever typed it when. */
function isSame(a: Draft, b: Draft): boolean {
  return said(a) === said(b);
}

function said({ answers, evidence }: Draft): string {
  const slots = Object.keys(answers).toSorted();
  return JSON.stringify([
    slots.map((slot) => {
      const { by: _by, at: _at, ...answer } = answers[slot]!;
      return [slot, answer];
    }),
    Object.keys(evidence)
      .toSorted()
      .map((field) => [field, evidence[field]]),
  ]);
}
