import { addDays } from '../../lib/vn-time.ts';
import { fold } from '../../lib/fold.ts';
import { authorize } from '../../people/authorized.ts';
import { ROLES } from '../../people/role.ts';
import { isActive } from '../../people/who.ts';
import { duePeriods } from '../../reports/due-day.ts';
import { loadSchedule } from '../../reports/due.ts';
import { readPeriodKey } from '../../reports/period-key.ts';
import { listReports } from '../../reports/report-store.ts';
import { currentPeriod } from '../../reports/status/current-period.ts';
import { loadReceived } from '../../reports/status/load-status.ts';
import { statusOf, type Received } from '../../reports/status/unit-status.ts';
import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import { periodNamed } from './name-reports.ts';
import type { CumStatus, StatusCase } from './status-case.ts';
import type { StatusIntent } from './status-intent.ts';

/** Looks up who has sent and who has not, as far as whoever asks may see it. */
export async function lookUpStatus(from: ReportSources, intent: StatusIntent, asking: Asking): Promise<StatusCase> {
  const { who, register } = asking;
  if (!isActive(who)) return { kind: 'not-allowed' };
  if (intent.kind === 'cum-status') return ofCums(from, [intent.cum], intent.period, asking);
  const roles = who.standing.roles;
  const mayAll = authorize({ right: 'xem-tat-ca' }, who, register.today) !== null;
  const clusters = register.today.clusters
    .filter(({ code, heThong }) => (mayAll ? heThong === 'vusta' : roles.some((held) => isOver(held, code))))
    .map(({ code }) => code);
  const period = periodNamed(intent.said, asking);
  const named = cumNamed(intent.said, clusters, asking);
  if (named.kind === 'unknown') return { kind: 'no-such-cum', names: clusters.map((code) => nameOf(code, asking)) };
  const wanted = named.kind === 'cum' ? [named.cum] : clusters;
  if (wanted.length > 0 && !/\bdon vi (?:minh|toi|em)\b/.test(intent.said)) {
    return ofCums(from, wanted, period, asking, mayAll && named.kind === 'none');
  }
  const own = roles.find(({ role }) => ROLES[role].scope === 'don-vi')?.scope ?? null;
  return own === null ? { kind: 'not-allowed' } : ofUnit(from, own, asking);
}

async function ofCums(
  from: ReportSources,
  cums: readonly string[],
  named: string | null,
  asking: Asking,
  withOthers = false,
): Promise<StatusCase> {
  const { who, register } = asking;
  const { today } = register;
  const [first] = cums;
  if (first === undefined || cums.some((cum) => !authorize({ right: 'xem-cum', cum }, who, today))) {
    return { kind: 'not-allowed' };
  }
  const membersOf = (cum: string) => today.members.filter((one) => one.cum === cum).map(({ donVi }) => donVi);
  const schedule = await loadSchedule(from.db, Number(register.day.slice(0, 4)));
  const lockDays = from.reports.lockDays;
  const any = cums.flatMap(membersOf)[0];
  const period =
    named ?? (any === undefined ? null : currentPeriod(any, schedule, today, { day: register.day, lockDays })?.period);
  if (period === null || period === undefined) return { kind: 'no-period' };
  const received = await loadReceived(from.db, period, register, from.forms);
  const clusters = cums.map((cum) => cumStatus(cum, nameOf(cum, asking), membersOf(cum), received, asking));
  const others = withOthers ? outside(received, asking) : [];
  const all = [...clusters, ...others];
  return all.length === 1 ? { kind: 'cum', period, status: all[0]! } : { kind: 'all', period, clusters: all };
}

function cumStatus(
  cum: string | null,
  name: string,
  members: readonly string[],
  received: Received,
  { register }: Asking,
): CumStatus {
  const units = statusOf(members, received, register);
  return { cum, name, due: units.find(({ due }) => due !== null)?.due ?? null, units };
}

/** Units outside of clusters that owe the report all the same. */
function outside(received: Received, asking: Asking): readonly CumStatus[] {
  const { members, units, clusters } = asking.register.today;
  const vusta = new Set(clusters.filter(({ heThong }) => heThong === 'vusta').map(({ code }) => code));
  const placed = new Set(members.filter(({ cum }) => vusta.has(cum)).map(({ donVi }) => donVi));
  const rest = units.map(({ code }) => code).filter((code) => !placed.has(code));
  const status = cumStatus(null, 'Đơn vị ngoài cụm', rest, received, asking);
  return status.units.length === 0 ? [] : [status];
}

async function ofUnit(from: ReportSources, donVi: string, { register }: Asking): Promise<StatusCase> {
  const year = Number(register.day.slice(0, 4));
  const schedule = await loadSchedule(from.db, year);
  const owed = duePeriods(year, donVi, schedule, register.today);
  const sent = await listReports(from.db, { period: null, units: [donVi] });
  const recent = sent.map(({ period }) => period).filter((one) => (readPeriodKey(one)?.year ?? 0) >= year - 1);
  const periods = [...new Set([...recent, ...owed.map(({ period }) => period)])].toSorted();
  const own = [];
  for (const period of periods) {
    const received = await loadReceived(from.db, period, register, from.forms);
    const [status] = statusOf([donVi], received, register);
    if (!status) continue;
    const { due, extendedTo } = status;
    const last = due === null ? null : [addDays(due, from.reports.lockDays), extendedTo ?? due].toSorted().at(-1)!;
    own.push({ period, due, isLocked: last !== null && last < register.day, status });
  }
  const name = register.today.units.find(({ code }) => code === donVi)?.name ?? donVi;
  const occasional = sent.filter(({ period }) => readPeriodKey(period) === null).toReversed();
  return { kind: 'own', name, periods: own, occasional };
}

function isOver({ role, scope }: { readonly role: keyof typeof ROLES; readonly scope: string | null }, cum: string) {
  return ROLES[role].scope === 'cum' && scope === cum;
}

type Named = { readonly kind: 'none' | 'unknown' } | { readonly kind: 'cum'; readonly cum: string };

/** The cluster that is named after "cụm"; `unknown`: none of those they may see. */
function cumNamed(said: string, clusters: readonly string[], asking: Asking): Named {
  const named = /\bcum (?!minh|toi|em|ta\b)([a-z0-9 -]+)/.exec(said)?.[1]?.trim();
  const rest =
    named === undefined ? undefined : named.replace(/\b(?:quy|q|ky|nam|20\d\d|[69] thang|ca nam)\b.*$/, '').trim();
  if (rest === undefined || rest === '') return { kind: 'none' };
  const found = clusters.filter((code) => ` ${fold(nameOf(code, asking))} `.includes(` ${rest} `));
  return found.length === 1 ? { kind: 'cum', cum: found[0]! } : { kind: 'unknown' };
}

function nameOf(cum: string, { register }: Asking): string {
  return register.today.clusters.find(({ code }) => code === cum)?.name ?? cum;
}
