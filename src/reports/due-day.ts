import type { Ky } from '../calendar/ky-bao-cao.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Organisation } from '../cum-thi-dua/organisation.ts';
import type { PeriodKind } from '../forms/definition/period-kind.ts';
import { addDays, type Day } from '../lib/vn-time.ts';
import { daysOfYear } from '../milestones/days-of-year.ts';
import { type Held, heldOn } from '../milestones/debt.ts';
import type { Milestone, SetDay } from '../milestones/milestone.ts';
import type { Occurrence } from '../milestones/occurrence.ts';
import type { Deadline } from './deadline.ts';
import { periodKey, readPeriodKey } from './period-key.ts';

/** What the calendar says, as far as reports go. */
export interface Schedule {
  readonly milestones: readonly Milestone[];
  readonly setDays: readonly SetDay[];
  readonly calendar: WorkCalendar;
}

/** The report that a milestone's period asks for; the last six months have none of their own. */
const KIND_OF: Readonly<Record<Ky, PeriodKind | null>> = {
  Q1: 'Q1',
  Q2: '6T',
  '6T': '6T',
  Q3: '9T',
  '9T': '9T',
  Q4: 'NAM',
  NAM: 'NAM',
  '6T2': null,
};

/** A reporting period and the last day for it. */
export interface DuePeriod {
  /** As `period-key.ts` writes it. */
  readonly period: string;
  readonly due: Day;
}

/**
 * The reports of a calendar's year that a unit owes, by due day. What is due on several days (a cluster has a milestone of its own beside
 * the general one) is due on the first of them; the calendar of the Liên hiệp Hội Việt Nam goes before those of other systems.
 */
export function duePeriods(
  year: number,
  donVi: string,
  { milestones, setDays, calendar }: Schedule,
  organisation: Organisation,
): readonly DuePeriod[] {
  const occurrences = daysOfYear(milestones, year, calendar, setDays).filter((one) => reportPeriodOf(one) !== null);
  const held = heldOn(occurrences, organisation).filter(({ debtors }) =>
    debtors.some((debtor) => debtor.kind === 'don-vi' && debtor.donVi === donVi),
  );
  const byPeriod = Map.groupBy(held, ({ occurrence }) => reportPeriodOf(occurrence)!);
  return [...byPeriod]
    .map(([period, all]) => ({ period, due: firstDay(all, organisation) }))
    .toSorted((a, b) => a.due.localeCompare(b.due));
}

/** Until when a unit may send the report of a period; null for one that nothing asks for. */
export function deadlineOf(
  { donVi, period }: { readonly donVi: string; readonly period: string },
  schedule: Schedule,
  organisation: Organisation,
  granted: { readonly extendedTo: Day | null; readonly lockDays: number },
): Deadline | null {
  const wanted = readPeriodKey(period);
  if (wanted === null) return null;
  const found = duePeriods(wanted.year, donVi, schedule, organisation).find((one) => one.period === period);
  if (found === undefined) return null;
  const { extendedTo, lockDays } = granted;
  return { due: found.due, extendedTo, lockedFrom: addDays(found.due, lockDays + 1) };
}

/** The period whose report ends an occurrence, as `period-key.ts` writes it; null when it is not ended by one. */
export function reportPeriodOf({ milestone: { clearedBy, ky }, year }: Occurrence): string | null {
  const kind = clearedBy === 'bao-cao' && ky !== null ? KIND_OF[ky] : null;
  return kind === null ? null : periodKey({ kind, year });
}

/** A report that comes on the last day of a window is in time. */
function firstDay(held: readonly Held[], { clusters }: Organisation): Day {
  const isVusta = ({ cum }: Held): boolean =>
    cum === null || clusters.some(({ code, heThong }) => code === cum && heThong === 'vusta');
  const days = (all: readonly Held[]): readonly Day[] => all.map(({ occurrence }) => occurrence.last).toSorted();
  return days(held.filter(isVusta))[0] ?? days(held)[0]!;
}
