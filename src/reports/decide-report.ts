import type { Tx } from '../db/tables.ts';
import type { Form } from '../forms/definition/form.ts';
import { slotOfStep, stepsOf } from '../forms/filling/steps.ts';
import type { Authorized } from '../people/authorized.ts';
import type { Right } from '../people/rights.ts';
import { loadDraft, saveDraft } from './draft-store.ts';
import { recordEvent } from './event-store.ts';
import type { ReportState } from './report.ts';
import { findReceipt, moveReport, type SentReport, versionsOf } from './report-store.ts';
import { type ReportAct, transition } from './transition.ts';

/** A report as somebody saw it when they decided on it. */
export interface Seen {
  readonly receipt: string;
  readonly version: number;
  readonly state: ReportState;
}

export type Decided =
  | { readonly kind: 'done'; readonly report: SentReport }
  /** It is not as it was seen: somebody else has decided, or the unit has sent it again. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'refused'; readonly why: string };

type Grant = Authorized<Extract<Right, { right: 'duyet-bao-cao' }>>;
type Decision = Extract<ReportAct, { act: 'open' | 'accept' | 'return' }>;

const EVENTS = { open: 'mo-xem', accept: 'chap-nhan', return: 'tra-lai' } as const;

/**
 * Opens, accepts or returns a report that is still as it was seen. `donVi` of the right is the unit that answers for it today. Returned,
 * it becomes a draft of its unit, in which the given items are to be answered again; a draft with which the unit had begun to correct it
 * is kept and gets these items.
 */
export async function decideReport(
  tx: Tx,
  grant: Grant,
  seen: Seen,
  decision: Decision,
  { at, form }: { readonly at: Date; readonly form: Form },
): Promise<Decided> {
  const report = await findReceipt(tx, seen.receipt);
  if (report === null || report.version !== seen.version || report.state !== seen.state) {
    return { kind: 'changed-meanwhile' };
  }
  const moved = transition(report.state, decision);
  if (moved.kind === 'refused') return moved;
  if (moved.kind === 'same') return { kind: 'done', report };
  const { version } = report;
  if (!(await moveReport(tx, report, { state: moved.state, version }))) return { kind: 'changed-meanwhile' };
  const reason = decision.act === 'return' ? decision.reason : null;
  await recordEvent(tx, report, {
    actor: grant.actor,
    act: EVENTS[decision.act],
    reason,
    at,
    receipt: report.receipt,
    ...(decision.act === 'return' ? { items: decision.items } : {}),
  });
  if (decision.act === 'return') await giveBack(tx, report, form, decision.items, at);
  return { kind: 'done', report: { ...report, state: moved.state } };
}

/** Throws when there is nothing readable to give back: what was sent is damaged, and nobody should go on from it. */
async function giveBack(tx: Tx, report: SentReport, form: Form, items: readonly string[], at: Date): Promise<void> {
  const kept = await loadDraft(tx, report);
  if (kept === 'unreadable') throw new Error(`the draft that corrects ${report.receipt} can't be read`);
  const sent = (await versionsOf(tx, report.receipt)).at(-1);
  const draft = kept?.draft ?? sent?.draft;
  if (draft === undefined) throw new Error(`no version of ${report.receipt} can be read`);
  const toMend = stepsOf(form, draft)
    .filter(({ item }) => items.includes(item.number))
    .map(slotOfStep);
  const stale = [...new Set([...draft.stale, ...toMend])].toSorted();
  await saveDraft(tx, report, {
    draft: { ...draft, stale },
    revision: kept?.revision ?? 0,
    writer: kept?.writer ?? null,
    at,
    corrects: report.receipt,
    changes: [],
  });
}
