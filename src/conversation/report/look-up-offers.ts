import { type KyWindows, quarterOn } from '../../calendar/ky-bao-cao.ts';
import type { Form } from '../../forms/definition/form.ts';
import type { PeriodKind } from '../../forms/definition/period-kind.ts';
import { itemsOf } from '../../forms/filling/item.ts';
import { nextStep, progressOf } from '../../forms/filling/steps.ts';
import { addDays, type Day, dayInVietnam } from '../../lib/vn-time.ts';
import { nameOfUnit } from '../../people/person-label.ts';
import { draftsOf, type KeptDraft } from '../../reports/draft-store.ts';
import { periodKey, writePeriodKey } from '../../reports/period-key.ts';
import { listReports, type SentReport } from '../../reports/report-store.ts';
import type { ReportKey } from '../../reports/report.ts';
import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import { lookUpDeadline } from './look-up-deadline.ts';
import { occasionOf } from './look-up-wanted.ts';
import type { Offered, ReportCase } from './report-case.ts';

const KINDS: Readonly<Record<string, PeriodKind>> = { Q1: 'Q1', Q2: '6T', Q3: '9T', Q4: 'NAM' };
/** Without a deadline a quarter's report is still meant so many days after its end. */
const STILL_MEANT_DAYS = 30;
const QUARTER_DAYS = 91;
const MOST_OFFERED = 6;

/** Drafts, then the report that is due next, then what can be begun, mended or asked for besides. */
export async function offerReports(
  from: ReportSources,
  units: readonly string[],
  asking: Asking,
  { wantsDrafts }: { readonly wantsDrafts: boolean },
): Promise<Extract<ReportCase, { kind: 'offer' }>> {
  const { db } = from;
  const offered: Offered[] = [];
  for (const donVi of units) {
    const drafts = await draftsOf(db, donVi);
    const sent = await listReports(db, { period: null, units: [donVi] });
    const keys = [...drafts, ...(wantsDrafts ? [] : await keysToBegin(from, donVi, { sent, drafts }, asking))];
    for (const key of keys)
      offered.push(await offeredOf(from, key, { sent, drafts, isOne: units.length === 1 }, asking));
  }
  return { kind: 'offer', offered: offered.slice(0, MOST_OFFERED), wantsDrafts };
}

async function keysToBegin(
  { db, forms, reports }: ReportSources,
  donVi: string,
  { sent, drafts }: { readonly sent: readonly SentReport[]; readonly drafts: readonly KeptDraft[] },
  asking: Asking,
): Promise<readonly ReportKey[]> {
  const today = dayInVietnam(asking.now);
  const candidates = recentPeriods(today, reports.windows).flatMap(({ kind, year }): readonly ReportKey[] => {
    const form = forms.newest.find(({ periods }) => periods.includes(kind));
    return form ? [{ donVi, form: form.id, period: periodKey({ kind, year }) }] : [];
  });
  const open: { readonly key: ReportKey; readonly due: Day | null }[] = [];
  const mended: ReportKey[] = [];
  for (const key of candidates.filter((one) => !drafts.some((draft) => isSame(draft, one)))) {
    if (sent.some((one) => isSame(one, key))) {
      mended.push(key);
      continue;
    }
    const { deadline, timeliness } = await lookUpDeadline(db, key, asking, reports);
    if (timeliness.kind !== 'locked') open.push({ key, due: deadline?.due ?? null });
  }
  const ahead = open.filter(({ due }) => due !== null && due >= today).toSorted((a, b) => a.due!.localeCompare(b.due!));
  const others = open.filter((one) => !ahead.includes(one));
  const special = forms.newest.filter(({ periods }) => periods.length === 0);
  const occasions = await Promise.all(special.map((form) => occasionOf(db, form, donVi, today)));
  const fresh = occasions.filter((one) => !drafts.some((draft) => isSame(draft, one)));
  return [...[...ahead, ...others].map(({ key }) => key).slice(0, 2), ...fresh, ...mended.slice(0, 1)];
}

/** The quarter that has just ended, or else goes on; then the one that goes on, and those before. */
function recentPeriods(
  today: Day,
  windows: KyWindows,
): readonly { readonly kind: PeriodKind; readonly year: number }[] {
  const ended = addDays(today, -STILL_MEANT_DAYS);
  const days = [ended, today, addDays(ended, -QUARTER_DAYS), addDays(ended, -2 * QUARTER_DAYS)];
  const periods = days.map((day) => quarterOn(day, windows)).map(({ ky, nam }) => ({ kind: KINDS[ky]!, year: nam }));
  return periods.filter((one, index) => periods.findIndex((other) => periodKey(other) === periodKey(one)) === index);
}

async function offeredOf(
  { db, forms, reports }: ReportSources,
  { donVi, form: id, period }: ReportKey,
  known: { readonly sent: readonly SentReport[]; readonly drafts: readonly KeptDraft[]; readonly isOne: boolean },
  asking: Asking,
): Promise<Offered> {
  const key: ReportKey = { donVi, form: id, period };
  const { register } = asking;
  const form = forms.find(id);
  const kept = known.drafts.find((draft) => isSame(draft, key));
  const title = form?.periods.length === 0 ? form.title : `Báo cáo ${writePeriodKey(period)}`;
  return {
    key,
    title: known.isOne ? title : `${title} – ${nameOfUnit(donVi, register.today)}`,
    deadline: (await lookUpDeadline(db, key, asking, reports)).deadline,
    draft: kept && form ? progressIn(form, kept, asking) : null,
    receipt: known.sent.find((one) => isSame(one, key))?.receipt ?? null,
  };
}

function progressIn(form: Form, kept: KeptDraft, { register }: Asking): NonNullable<Offered['draft']> {
  const next = nextStep(form, kept.draft);
  const items = itemsOf(form, kept.draft.period?.kind ?? null);
  const newest = Object.values(kept.draft.answers).toSorted((a, b) => b.at.localeCompare(a.at))[0];
  const by = kept.writer ?? newest?.by ?? null;
  return {
    item: next?.item.number ?? items.at(-1)?.number ?? '',
    of: progressOf(form, kept.draft).of,
    writtenAt: new Date(kept.writtenAt),
    writerName: by === null ? null : (register.standings.get(by)?.person.name ?? null),
  };
}

function isSame(a: ReportKey, b: ReportKey): boolean {
  return a.donVi === b.donVi && a.form === b.form && a.period === b.period;
}
