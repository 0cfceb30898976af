import { readDay } from '../../calendar/read-day.ts';
import { authorize } from '../../people/authorized.ts';
import { duePeriods } from '../../reports/due-day.ts';
import { loadSchedule } from '../../reports/due.ts';
import { periodicForm } from '../../reports/periodic-form.ts';
import { readPeriodKey } from '../../reports/period-key.ts';
import { findReport } from '../../reports/report-store.ts';
import { addDays, type Day } from '../../lib/vn-time.ts';
import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import type { ExtendIntent } from './extend-intent.ts';
import { EXTEND_TEXTS } from './extend-texts.ts';
import { periodNamed, unitNamed, withoutPeriod } from './name-reports.ts';
import type { ExtendCase } from './review-case.ts';

/** No unit needs more than this after the due day. */
const LONGEST_DAYS = 180;

/** Looks up what it would be to give a unit more time. */
export async function lookUpExtension(from: ReportSources, intent: ExtendIntent, asking: Asking): Promise<ExtendCase> {
  const { register, who } = asking;
  if (intent.kind !== 'extend') {
    const { donVi, period, until, reason } = intent;
    return judged(from, { donVi, period, until, reason, isSure: intent.kind === 'extend-yes' }, asking);
  }
  if (withoutPeriod(intent.whose) === '') return { kind: 'extend-usage', missing: 'unit' };
  const found = unitNamed(intent.whose, asking);
  if (found.kind === 'none') return { kind: 'extend-usage', missing: 'unit' };
  if (found.kind === 'several') return { kind: 'extend-several', names: found.units.map(({ name }) => name) };
  const donVi = found.donVi.code;
  if (!authorize({ right: 'gia-han', donVi }, who, register.today)) return { kind: 'extend-not-allowed', donVi };
  if (intent.until === '') return { kind: 'extend-usage', missing: 'day' };
  const read = readDay(intent.until, { today: register.day, toward: 'next' });
  if (read.kind !== 'one') {
    return { kind: 'extend-day-wrong', advice: read.kind === 'unreadable' ? read.advice : EXTEND_TEXTS.whichDay };
  }
  const period = periodNamed(intent.whose, asking) ?? (await dueBefore(from, donVi, read.value, asking));
  if (period === null) return { kind: 'extend-no-deadline', name: found.donVi.name, period: '' };
  return judged(from, { donVi, period, until: read.value, reason: intent.reason, isSure: false }, asking);
}

async function judged(
  from: ReportSources,
  {
    donVi,
    period,
    until,
    reason,
    isSure,
  }: {
    readonly donVi: string;
    readonly period: string;
    readonly until: Day;
    readonly reason: string;
    readonly isSure: boolean;
  },
  { register, who }: Asking,
): Promise<ExtendCase> {
  const { today, day } = register;
  const name = today.units.find(({ code }) => code === donVi)?.name ?? donVi;
  if (!authorize({ right: 'gia-han', donVi }, who, today)) return { kind: 'extend-not-allowed', donVi };
  const wanted = readPeriodKey(period);
  const form = wanted && periodicForm(from.forms.newest, wanted.kind);
  const schedule = await loadSchedule(from.db, wanted?.year ?? Number(day.slice(0, 4)));
  const due = duePeriods(wanted?.year ?? 0, donVi, schedule, today).find((one) => one.period === period)?.due;
  if (!form || due === undefined) return { kind: 'extend-no-deadline', name, period };
  const report = await findReport(from.db, { donVi, form: form.id, period });
  if (report !== null) return { kind: 'extend-sent', name, report };
  if (until <= due) return { kind: 'extend-day-wrong', advice: EXTEND_TEXTS.beforeDue(due) };
  if (until < day) return { kind: 'extend-day-wrong', advice: EXTEND_TEXTS.past };
  if (until > addDays(due, LONGEST_DAYS)) return { kind: 'extend-day-wrong', advice: EXTEND_TEXTS.tooLong };
  const granting = { donVi, name, form: form.id, period, due, until, reason: reason.trim() };
  if (granting.reason.length < 5) return { kind: 'extend-reason', granting };
  return { kind: isSure ? 'extend-yes' : 'extend-preview', granting };
}

/** More time until a day concerns the last report that was due before it. */
async function dueBefore(from: ReportSources, donVi: string, until: Day, { register }: Asking): Promise<string | null> {
  const year = Number(until.slice(0, 4));
  const schedule = await loadSchedule(from.db, year);
  const periods = [year - 1, year].flatMap((one) => duePeriods(one, donVi, schedule, register.today));
  return periods.toSorted((a, b) => a.due.localeCompare(b.due)).findLast(({ due }) => due < until)?.period ?? null;
}
