import type { KyWindows } from '../../calendar/ky-bao-cao.ts';
import type { Db } from '../../db/tables.ts';
import type { Form } from '../../forms/definition/form.ts';
import type { PeriodKind } from '../../forms/definition/period-kind.ts';
import { type Day, dayInVietnam } from '../../lib/vn-time.ts';
import { draftsOf } from '../../reports/draft-store.ts';
import { figureDays, occasionKey, periodKey, writePeriodKey } from '../../reports/period-key.ts';
import { listReports } from '../../reports/report-store.ts';
import type { ReportKey } from '../../reports/report.ts';
import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import type { Wanted } from './read-wanted.ts';
import type { ReportCase } from './report-case.ts';

const EARLIEST_YEAR = 2022;

/** The report that somebody names, or `any` when they leave it open. */
export async function keyWanted(
  from: ReportSources,
  units: readonly string[],
  wanted: Wanted,
  { now }: Asking,
): Promise<ReportKey | 'any' | ReportCase> {
  const { db, forms } = from;
  const { windows } = from.reports;
  const donVi = units[0]!;
  const today = dayInVietnam(now);
  if (wanted.isSpecial) {
    const form = forms.newest.find(({ periods }) => periods.length === 0);
    return form === undefined ? { kind: 'no-such-period', said: '' } : occasionOf(db, form, donVi, today);
  }
  if (wanted.kind === null || units.length > 1) return 'any';
  const form = forms.newest.find(({ periods }) => periods.includes(wanted.kind!));
  const year = wanted.year ?? yearMeant(wanted.kind, today, windows);
  const period = { kind: wanted.kind, year };
  const firstDay = figureDays(period, windows).from;
  if (form === undefined || firstDay > today || year < EARLIEST_YEAR) {
    return { kind: 'no-such-period', said: writePeriodKey(periodKey(period)) };
  }
  return { donVi, form: form.id, period: periodKey(period) };
}

/** The draft of a report without periods, or a new one of today. */
export async function occasionOf(db: Db, { id }: Form, donVi: string, today: Day): Promise<ReportKey> {
  const draft = (await draftsOf(db, donVi)).find(({ form }) => form === id);
  if (draft) return { donVi, form: id, period: draft.period };
  const sent = (await listReports(db, { period: null, units: [donVi] })).filter(
    ({ form, period }) => form === id && period.startsWith(today),
  );
  return { donVi, form: id, period: occasionKey(today, sent.length + 1) };
}

/** "quý 4" in January is that of the year before. */
function yearMeant(kind: PeriodKind, today: Day, windows: KyWindows): number {
  const year = Number(today.slice(0, 4));
  return figureDays({ kind, year }, windows).from <= today ? year : year - 1;
}
