import type { Tx } from '../../db/tables.ts';
import type { Form } from '../../forms/definition/form.ts';
import { itemsOf } from '../../forms/filling/item.ts';
import type { Authorized } from '../../people/authorized.ts';
import { labelPerson } from '../../people/person-label.ts';
import type { RegisterToday } from '../../people/register.ts';
import type { Right } from '../../people/rights.ts';
import { decideReport } from '../../reports/decide-report.ts';
import { peopleToTell } from '../../reports/people-to-tell.ts';
import { findReceipt, type SentReport, type SentVersion, versionsOf } from '../../reports/report-store.ts';
import type { ReportAct } from '../../reports/transition.ts';
import { type Acting, grantNow, writeDown } from '../acting.ts';
import { openReturned } from '../report/open-returned.ts';
import { StaleFacts } from '../stale-facts.ts';
import type { DecideCommand } from './decide-case.ts';
import { DECIDE_TEXTS } from './decide-texts.ts';
import { whoseReport } from './show-report.ts';
import { tellUnit } from './tell-unit.ts';

const AUDIT = { open: 'mo-xem-bao-cao', accept: 'chap-nhan-bao-cao', return: 'tra-lai-bao-cao' } as const;

/** Opens, accepts or returns a report. Throws `StaleFacts` when it is not as it was seen any more. */
export async function obeyDecision(tx: Tx, command: DecideCommand, acting: Acting): Promise<void> {
  const { seen, keeper } = command;
  const by = await grantNow(tx, acting, { right: 'duyet-bao-cao', donVi: keeper });
  if (command.kind === 'came-late') {
    await writeDown(tx, acting, { act: `${AUDIT[command.act]}/da-xong-truoc`, target: seen.receipt, by });
    return;
  }
  const report = await findReceipt(tx, seen.receipt);
  const newest = (await versionsOf(tx, seen.receipt)).at(-1);
  const form = newest && acting.forms.find(newest.draft.form.id, newest.draft.form.version);
  if (!report || !newest || !form) throw new StaleFacts('The report can not be read any more.');
  const decided = await decideReport(tx, by, seen, decisionOf(command), { at: acting.at, form });
  if (decided.kind !== 'done') throw new StaleFacts('Somebody else has decided on it.');
  await writeDown(tx, acting, {
    act: AUDIT[command.kind],
    target: seen.receipt,
    by,
    detail: { 'phiên bản': seen.version, ...(command.kind === 'return' ? { mục: command.said.items.join(', ') } : {}) },
  });
  if (command.kind !== 'open') await tellDecision(tx, command, { report, newest, form, by }, acting);
}

function decisionOf(command: Exclude<DecideCommand, { kind: 'came-late' }>): Parameters<typeof decideReport>[3] {
  switch (command.kind) {
    case 'open':
    case 'accept':
      return { act: command.kind };
    case 'return':
      return { act: 'return', ...command.said } satisfies ReportAct;
  }
}

interface Decided {
  readonly report: SentReport;
  readonly newest: SentVersion;
  readonly form: Form;
  readonly by: Authorized<Right>;
}

async function tellDecision(
  tx: Tx,
  command: Extract<DecideCommand, { kind: 'accept' | 'return' }>,
  { report, newest, form, by }: Decided,
  acting: Acting,
): Promise<void> {
  const register = await acting.liveRegister(tx, acting.at);
  const people = peopleToTell(command.keeper, newest, register);
  const whose = whoseReport({ report });
  const who = nameOfActor(by.actor, register);
  if (command.kind === 'accept') {
    const text = DECIDE_TEXTS.toldAccepted(whose, who, report.receipt);
    return tellUnit(tx, people, { text }, 'chap-nhan', acting);
  }
  const { items, reason } = command.said;
  const lines = itemsOf(form, newest.draft.period?.kind ?? null)
    .filter(({ number }) => items.includes(number))
    .map(({ number, field }) => `- Mục ${number}. ${field.label}`);
  const notice = DECIDE_TEXTS.toldReturned(whose, who, reason, lines.join('\n'));
  const [author, ...others] = people;
  const asked = author === undefined ? null : await openReturned(tx, author, report, acting);
  if (author !== undefined && asked !== null) {
    const text = [notice, DECIDE_TEXTS.answerHere, asked.text].join('\n\n');
    await tellUnit(tx, [author], { ...asked, text }, 'tra-lai', acting);
  }
  const rest = asked === null ? people : others;
  const text = [notice, DECIDE_TEXTS.howToMend].join('\n\n');
  return tellUnit(tx, rest, { text }, 'tra-lai', acting);
}

function nameOfActor(code: string, { standings, today }: RegisterToday): string {
  const person = standings.get(code)?.person;
  return person ? labelPerson(person, today) : code;
}
