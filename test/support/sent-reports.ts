import { appendAudit } from '../../src/audit/audit-store.ts';
import { authorize } from '../../src/people/authorized.ts';
import { beginDraft } from '../../src/forms/filling/begin.ts';
import type { Draft, Given } from '../../src/forms/filling/draft.ts';
import { setAnswer } from '../../src/forms/filling/set-answer.ts';
import { nextStep, slotOfStep } from '../../src/forms/filling/steps.ts';
import type { Form } from '../../src/forms/definition/form.ts';
import { dayInVietnam } from '../../src/lib/vn-time.ts';
import { transact } from '../../src/db/transact.ts';
import { putMilestone } from '../../src/milestones/milestone-store.ts';
import { createLiveRegister } from '../../src/people/live-register.ts';
import { whoIs } from '../../src/people/who-is.ts';
import { dueOf, timelinessOn } from '../../src/reports/due.ts';
import { loadDraft, saveDraft } from '../../src/reports/draft-store.ts';
import { readPeriodKey } from '../../src/reports/period-key.ts';
import { DEFAULT_REPORT_SETTINGS } from '../../src/reports/report-settings.ts';
import { sendReport, type Sending } from '../../src/reports/send-report.ts';
import { auditOfSending } from '../../src/reports/sending-audit.ts';
import { milestone } from '../milestones/sample-milestones.ts';
import { SAMPLE_FORMS } from './sample-forms.ts';
import type { TestApp } from './start-test-app.ts';
import { codeOf, PEOPLE } from './union.ts';

export const QUARTERLY: Form = SAMPLE_FORMS.find('bao-cao-quy')!;

/** The days of the sample calendar: reports of all units in clusters, due on 20/3, 20/6, 20/9 and 20/12. */
export async function ruleDeadlines(bot: Pick<TestApp, 'db'>): Promise<void> {
  const due = [
    ['M05', 'Q1', 3],
    ['M06', '6T', 6],
    ['M09', '9T', 9],
    ['M14', 'NAM', 12],
  ] as const;
  await transact(bot.db, async (tx) => {
    for (const [code, ky, month] of due) {
      await putMilestone(
        tx,
        milestone({ code, ky, name: `Nộp báo cáo ${ky}`, day: { kind: 'fixed', month, date: 20, yearsOn: 0 } }),
      );
    }
  });
}

/** A whole report in which every figure is `figure` and every text the same, but for what is given by slot. */
export function wholeDraft(
  period: string,
  by: string,
  at: string,
  own: Readonly<Record<string, Given>> = {},
  figure = 4,
): Draft {
  const who = { by: codeOf(by), at };
  let draft = beginDraft(QUARTERLY, readPeriodKey(period), { unit: 'Đơn vị mẫu', 'period-start': '2026-06-15' }, at);
  for (let step = nextStep(QUARTERLY, draft); step !== null; step = nextStep(QUARTERLY, draft)) {
    const given = own[slotOfStep(step)] ?? plainAnswer(step.item.field.type, figure);
    draft = setAnswer(QUARTERLY, draft, step, given, who).draft;
  }
  return draft;
}

function plainAnswer(type: Form['groups'][number]['fields'][number]['type'], figure: number): Given {
  switch (type.kind) {
    case 'whole':
      return { state: 'value', value: figure };
    case 'decimal':
    case 'percent':
      return { state: 'value', value: figure * 100 };
    case 'money':
      return { state: 'value', value: figure * 1_000_000 };
    case 'yes-no':
      return { state: 'value', value: false };
    case 'choice':
      return { state: 'value', value: type.options[0]!.key };
    case 'date':
      return { state: 'value', value: '2026-09-14' };
    case 'long-text':
    case 'short-text':
      return { state: 'value', value: 'Hoàn thành các nhiệm vụ được giao trong kỳ.' };
    case 'choices':
    case 'phone':
    case 'document-number':
    case 'person-name':
    case 'list':
    case 'files':
      return { state: 'skipped' };
  }
}

/** What somebody has begun to write for their unit. */
export async function putDraft(bot: TestApp, by: string, period: string, draft: Draft): Promise<void> {
  const key = { donVi: unitOf(by), form: QUARTERLY.id, period };
  await transact(bot.db, async (tx) => {
    const kept = await loadDraft(tx, key);
    const before = kept === 'unreadable' ? null : kept;
    await saveDraft(tx, key, {
      draft,
      revision: before?.revision ?? 0,
      writer: codeOf(by),
      at: bot.clock.now(),
      corrects: before?.corrects ?? null,
      changes: [],
    });
  });
}

/** Sends a report as the conversation does, by the clock of the bot; gives what came of it. */
export async function sendAs(
  bot: TestApp,
  by: string,
  period: string,
  draft: Draft,
  reason: string | null = null,
): Promise<Extract<Sending, { kind: 'sent' }>> {
  await putDraft(bot, by, period, draft);
  const at = bot.clock.now();
  const donVi = unitOf(by);
  const key = { donVi, form: QUARTERLY.id, period };
  return transact(bot.db, async (tx) => {
    const register = await createLiveRegister()(tx, at);
    const who = await whoIs(tx, register, { channel: bot.channel.name, senderId: by });
    const grant = authorize({ right: 'lap-bao-cao', donVi }, who, register.today)!;
    const deadline = await dueOf(tx, key, register.today, DEFAULT_REPORT_SETTINGS);
    const timeliness = await timelinessOn(tx, deadline, dayInVietnam(at));
    const kept = await loadDraft(tx, key);
    if (kept === null || kept === 'unreadable' || timeliness.kind === 'locked') throw new Error('nothing to send');
    const donViName = register.today.units.find(({ code }) => code === donVi)!.name;
    const sending = await sendReport(tx, grant, kept, {
      at,
      due: deadline?.extendedTo ?? deadline?.due ?? null,
      timeliness,
      donViName,
      reason,
    });
    if (sending.kind !== 'sent') throw new Error(JSON.stringify(sending));
    const entry = auditOfSending(sending);
    if (entry) {
      await appendAudit(tx, {
        ...entry,
        at: at.toISOString(),
        actor: grant.actor,
        byRight: grant.by,
        channel: 'web',
      });
    }
    return sending;
  });
}

export function unitOf(id: string): string {
  return PEOPLE.find((one) => one.id === id)!.donVi;
}
