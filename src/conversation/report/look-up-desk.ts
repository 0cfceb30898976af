import type { Prefills } from '../../forms/filling/begin.ts';
import { dayInVietnam } from '../../lib/vn-time.ts';
import { nameOfUnit } from '../../people/person-label.ts';
import { ROLES } from '../../people/role.ts';
import type { ActiveMember } from '../../people/who.ts';
import { loadDraft } from '../../reports/draft-store.ts';
import { lastReport } from '../../reports/last-report.ts';
import { figureDays, periodName, readPeriodKey } from '../../reports/period-key.ts';
import { findReport, versionsOf } from '../../reports/report-store.ts';
import type { ReportKey } from '../../reports/report.ts';
import { knownScore } from '../../reports/score/known-score.ts';
import type { ReportSettings } from '../../reports/report-settings.ts';
import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import { lookUpDeadline } from './look-up-deadline.ts';
import type { Desk } from './report-case.ts';

/** All that is known of a report; null when its form is not there, `unreadable` when its draft can't be understood. */
export async function lookUpDesk(
  { db, forms, reports }: Pick<ReportSources, 'db' | 'forms' | 'reports'>,
  key: ReportKey,
  { register, now }: Pick<Asking, 'register' | 'now'>,
  me: ActiveMember,
): Promise<Desk | 'unreadable' | null> {
  const newest = forms.find(key.form);
  const kept = await loadDraft(db, key);
  if (kept === 'unreadable') return 'unreadable';
  const form = kept === null ? newest : forms.find(key.form, kept.draft.form.version);
  if (newest === undefined || form === undefined) return kept === null ? null : 'unreadable';
  const report = await findReport(db, key);
  const world = { register, forms, lockDays: reports.lockDays };
  const score = kept && (await knownScore(db, { key, form, draft: kept.draft }, world));
  const versions = report === null ? [] : await versionsOf(db, report.receipt);
  return {
    key,
    unitName: nameOfUnit(key.donVi, register.today),
    form,
    newest,
    kept,
    sent: report && { report, newest: versions.at(-1) ?? null },
    known: { today: dayInVietnam(now), last: await lastReport(db, key), score },
    ...(await lookUpDeadline(db, key, { register, now }, reports)),
    prefills: prefillsFor(key, me, nameOfUnit(key.donVi, register.today), reports),
    me: me.code,
    writerName: kept?.writer ? (register.standings.get(kept.writer)?.person.name ?? null) : null,
  };
}

/** What the bot fills in by itself. */
function prefillsFor(key: ReportKey, { standing }: ActiveMember, unit: string, { windows }: ReportSettings): Prefills {
  const own = standing.roles.find(({ role, scope }) => ROLES[role].scope === 'don-vi' && scope === key.donVi);
  const title = own && own.inPlaceOf === null ? { title: ROLES[own.role].label } : {};
  const who: Prefills = { unit, person: standing.person.name, ...title };
  const period = readPeriodKey(key.period);
  if (period === null) return who;
  const { from, to } = figureDays(period, windows);
  return { ...who, year: String(period.year), period: periodName(period.kind), 'period-start': from, 'period-end': to };
}
