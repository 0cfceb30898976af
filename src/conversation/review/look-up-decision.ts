import { authorize } from '../../people/authorized.ts';
import { reachesOf } from '../../people/reach.ts';
import { ROLES } from '../../people/role.ts';
import { isActive } from '../../people/who.ts';
import { eventsOf } from '../../reports/event-store.ts';
import { findExtension } from '../../reports/extension-store.ts';
import { keeperOf } from '../../reports/keeper.ts';
import { lastReport } from '../../reports/last-report.ts';
import { peopleToTell } from '../../reports/people-to-tell.ts';
import { readReceipt } from '../../reports/receipt.ts';
import { findReceipt, listReports, type SentReport, type SentVersion, versionsOf } from '../../reports/report-store.ts';
import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import type { DecideCase, DecideWish, Desk } from './decide-case.ts';
import type { DecideIntent } from './decide-intent.ts';
import { nameOfPerson } from './look-up-receipt.ts';
import { periodNamed, unitNamed, withoutPeriod } from './name-reports.ts';
import type { Seen } from './review-act.ts';

/** What is done with a report leads to these events. */
const DECISIONS: ReadonlySet<string> = new Set(['chap-nhan', 'tra-lai']);

/** Puts the report that is meant on the desk of whoever may see it. `open`: the one opened last in this conversation. */
export async function lookUpDecision(
  from: ReportSources,
  intent: DecideIntent,
  open: Seen | null,
  asking: Asking,
): Promise<DecideCase> {
  switch (intent.kind) {
    case 'open':
      return byName(from, intent.whose, () => ({ do: 'open' }), asking);
    case 'open-receipt':
      return byReceipt(from, intent.receipt, () => ({ do: 'open' }), asking);
    case 'compare':
      return byReceipt(from, intent.receipt, () => ({ do: 'compare' }), asking);
    case 'accept-seen':
      return byReceipt(from, intent.seen.receipt, () => ({ ...intent, do: 'accept-seen' }), asking);
    case 'accept':
      if (intent.whose !== '') return byName(from, intent.whose, () => ({ do: 'accept' }), asking);
      if (open === null) return { kind: 'which-report' };
      return byReceipt(from, open.receipt, () => ({ do: 'accept-seen', seen: open, isSure: false }), asking);
    case 'return': {
      const { whose, said } = intent;
      if (whose !== '') return byName(from, whose, (report) => ({ do: 'return', seen: seenOf(report), said }), asking);
      if (open === null) return { kind: 'which-report' };
      return byReceipt(from, open.receipt, () => ({ do: 'return', seen: open, said }), asking);
    }
    case 'return-seen': {
      const { seen } = intent;
      return byReceipt(from, seen.receipt, () => ({ do: 'return', seen, said: { items: [], reason: '' } }), asking);
    }
    case 'return-answer': {
      const { seen, said } = intent;
      return byReceipt(from, seen.receipt, () => ({ do: 'return', seen, said }), asking);
    }
  }
}

type WishFor = (report: SentReport) => DecideWish;

export function seenOf({ receipt, version, state }: SentReport): Seen {
  return { receipt, version, state };
}

async function byName(from: ReportSources, whose: string, wish: WishFor, asking: Asking): Promise<DecideCase> {
  const receipt = readReceipt(whose);
  if (receipt !== null || /^bc[-_ ]/i.test(whose)) return byReceipt(from, receipt ?? '', wish, asking);
  const { who, register } = asking;
  const name = withoutPeriod(whose);
  const own = isActive(who) ? who.standing.roles.find(({ role }) => ROLES[role].scope === 'don-vi')?.scope : null;
  const found = name === '' ? null : unitNamed(whose, asking);
  if (found?.kind === 'none') return { kind: 'no-such-unit', said: name };
  if (found?.kind === 'several') return { kind: 'several-units', names: found.units.map((unit) => unit.name) };
  const donVi = found?.kind === 'one' ? found.donVi.code : own;
  if (donVi === null || donVi === undefined) return { kind: 'which-report' };
  if (!authorize({ right: 'xem-bao-cao', donVi }, who, register.today)) return { kind: 'not-allowed', donVi };
  const period = periodNamed(whose, asking);
  const all = await listReports(from.db, { period, units: unitsKeptBy(donVi, asking) });
  const named =
    found?.kind === 'one' && found.formerly !== null && found.formerly.code !== donVi ? found.formerly.code : null;
  const reports = named === null ? all : all.filter((one) => one.donVi === named);
  const newest = reports.filter((one) => one.period === reports.at(-1)?.period);
  const [first, ...others] = newest;
  if (first === undefined) {
    return { kind: 'not-sent', name: register.today.units.find(({ code }) => code === donVi)?.name ?? donVi, period };
  }
  return others.length > 0 ? { kind: 'several-reports', reports: newest } : onDesk(from, first, wish, asking);
}

/** The unit itself and those it took over. */
function unitsKeptBy(donVi: string, { register }: Asking): readonly string[] {
  const codes = new Set(register.units.map(({ code }) => code));
  return [...codes].filter((code) => keeperOf(register.units, code, register.day) === donVi);
}

async function byReceipt(from: ReportSources, receipt: string, wish: WishFor, asking: Asking): Promise<DecideCase> {
  const { who, register } = asking;
  const report = await findReceipt(from.db, receipt);
  if (report === null) return { kind: 'no-receipt', forbidden: null };
  const donVi = keeperOf(register.units, report.donVi, register.day);
  if (!authorize({ right: 'xem-bao-cao', donVi }, who, register.today))
    return { kind: 'no-receipt', forbidden: receipt };
  return onDesk(from, report, wish, asking);
}

async function onDesk(from: ReportSources, report: SentReport, wish: WishFor, asking: Asking): Promise<DecideCase> {
  const { db, forms } = from;
  const { register } = asking;
  const versions = await versionsOf(db, report.receipt);
  const newest = versions.at(-1);
  const form = newest && forms.find(report.form, newest.draft.form.version);
  if (newest === undefined || form === undefined || newest.version !== report.version) {
    return { kind: 'damaged', receipt: report.receipt };
  }
  const decision = (await eventsOf(db, report)).findLast(({ act }) => DECISIONS.has(act));
  const desk: Desk = {
    report,
    keeper: keeperOf(register.units, report.donVi, register.day),
    form,
    newest,
    earlier: versions.at(-2) ?? null,
    last: await lastReport(db, report),
    extension: await findExtension(db, report),
    sender: newest.sentBy === null ? null : nameOfPerson(newest.sentBy, register),
    told: await namesTold(db, report, newest, asking),
    decided: decision
      ? { by: nameOfPerson(decision.actor ?? '', register) ?? 'người duyệt', act: decision.act, at: decision.at }
      : null,
  };
  return { kind: 'desk', desk, wish: wish(report) };
}

/** Names of those who will hear of a decision. */
async function namesTold(
  db: ReportSources['db'],
  report: SentReport,
  newest: SentVersion,
  { register }: Asking,
): Promise<readonly string[]> {
  const donVi = keeperOf(register.units, report.donVi, register.day);
  const names: string[] = [];
  for (const code of peopleToTell(donVi, newest, register)) {
    const name = nameOfPerson(code, register);
    if (name !== null && (await reachesOf(db, code)).length > 0) names.push(name);
  }
  return names;
}
