import type { Tx } from '../../db/tables.ts';
import { enqueue, PRIORITY } from '../../mailbox/outbox.ts';
import type { Authorized } from '../../people/authorized.ts';
import { nameOfUnit } from '../../people/person-label.ts';
import type { Right } from '../../people/rights.ts';
import { tellPerson } from '../../people/tell-person.ts';
import { changesOf, writeChange } from '../../reports/changes.ts';
import { loadDraft } from '../../reports/draft-store.ts';
import { type SentReport, versionsOf } from '../../reports/report-store.ts';
import { type Sending, sendReport } from '../../reports/send-report.ts';
import { auditOfSending } from '../../reports/sending-audit.ts';
import { type Acting, writeDown } from '../acting.ts';
import { StaleFacts } from '../stale-facts.ts';
import { lookUpDeadline } from './look-up-deadline.ts';
import type { ReportCommand } from './report-case.ts';
import { receiptText, toHeadText } from './sent-text.ts';

type Send = Extract<ReportCommand, { kind: 'send' }>;

/**
 * Sends the draft as it was shown, replies with the receipt and tells whoever leads the unit's clusters. Throws `StaleFacts` when the
 * draft, the deadline or the report is not as it was seen.
 */
export async function sendNow(
  tx: Tx,
  { key, revision, reason }: Send,
  grant: Authorized<Extract<Right, { right: 'lap-bao-cao' }>>,
  acting: Acting,
): Promise<void> {
  const { at } = acting;
  const kept = await loadDraft(tx, key);
  if (kept === null || kept === 'unreadable' || kept.revision !== revision)
    throw new StaleFacts('The draft has changed.');
  const register = await acting.liveRegister(tx, at);
  const { deadline, timeliness } = await lookUpDeadline(tx, key, { register, now: at }, acting.reports);
  const isFirst = kept.corrects === null;
  if (timeliness.kind === 'locked' && isFirst) throw new StaleFacts('The period was locked meanwhile.');
  const sending = await sendReport(tx, grant, kept, {
    at,
    due: deadline && (deadline.extendedTo ?? deadline.due),
    timeliness: timeliness.kind === 'locked' ? { kind: 'on-time' } : timeliness,
    donViName: nameOfUnit(key.donVi, register.today),
    reason,
  });
  if (sending.kind !== 'sent') throw new StaleFacts('The report has moved meanwhile.');
  const entry = auditOfSending(sending);
  if (entry !== null) await writeDown(tx, acting, { ...entry, by: grant });
  const isTold = await tellHeads(tx, sending, reason, acting);
  const text = receiptText(sending.report, { checkCode: sending.checkCode, at: new Date(sending.sentAt), isTold });
  await enqueue(tx, { text }, acting.incoming, { at, priority: PRIORITY.reply, dedupe: `${acting.key}/bien-nhan` });
}

/** Whoever leads a cluster of the unit, but not who has sent it; false when nobody could be told. */
async function tellHeads(
  tx: Tx,
  { report, isNew }: Extract<Sending, { kind: 'sent' }>,
  reason: string | null,
  acting: Acting,
): Promise<boolean> {
  const register = await acting.liveRegister(tx, acting.at);
  const clusters = register.today.members.filter(({ donVi }) => donVi === report.donVi).map(({ cum }) => cum);
  const heads = [...register.standings.values()].filter(({ roles }) =>
    roles.some(({ role, scope }) => role === 'cum-truong' && scope !== null && clusters.includes(scope)),
  );
  const text = toHeadText(
    report,
    nameOfUnit(report.donVi, register.today),
    reason,
    await changesIn(tx, report, acting),
  );
  let isTold = false;
  for (const { person } of heads) {
    if (!isNew) return true;
    const dedupe = `bao-cao/${report.receipt}/${report.version}/${person.code}`;
    if (await tellPerson(tx, person.code, { text }, { at: acting.at, dedupe })) isTold = true;
  }
  return isTold;
}

/** What the newest version says differently from the one before; nothing for a first one. */
async function changesIn(tx: Tx, report: SentReport, { forms }: Acting): Promise<readonly string[]> {
  const [before, after] = (await versionsOf(tx, report.receipt)).slice(-2);
  const form = after && forms.find(after.draft.form.id, after.draft.form.version);
  return before && after && form ? changesOf(form, before.draft, after.draft).map(writeChange) : [];
}
