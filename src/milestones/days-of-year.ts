import { addWorkingDays, lastWorkingDayOfMonth, type WorkCalendar, workingDayUpTo } from '../calendar/work-calendar.ts';
import { addDays, type Day, makeDay } from '../lib/vn-time.ts';
import type { MonthDay } from './day-rule.ts';
import type { Milestone, SetDay } from './milestone.ts';
import type { Occurrence } from './occurrence.ts';

/** First and last day of an occurrence; the same for everything but a window. */
interface Days {
  readonly due: Day;
  readonly last: Day;
}

/**
 * What is due in a calendar's year, by day: one occurrence for each milestone, and one more for each cluster that has its own version of it or
 * whose head set the exact day. A later version takes the place of an earlier one unless that one's day had passed when it began.
 */
export function daysOfYear(
  milestones: readonly Milestone[],
  year: number,
  calendar: WorkCalendar,
  setDays: readonly SetDay[] = [],
): readonly Occurrence[] {
  const groups = Map.groupBy(milestones, ({ code, cum }) => JSON.stringify([code, cum]));
  const own = [...groups.values()].flatMap(
    (versions) => occurrenceOf(versions, { milestones, year, calendar }, []) ?? [],
  );
  const set = setDays
    .filter((one) => one.year === year)
    .flatMap((one): readonly Occurrence[] => {
      const general = occurrencesFor(own, one.cum).find(({ milestone }) => milestone.code === one.milestone);
      return general
        ? [{ ...general, cum: one.cum, due: one.day, last: one.day, workingDue: workingDayUpTo(calendar, one.day) }]
        : [];
    });
  const isReplaced = (one: Occurrence): boolean =>
    set.some((other) => other.milestone.code === one.milestone.code && other.cum === one.cum);
  return [...own.filter((one) => !isReplaced(one)), ...set].toSorted(
    (a, b) => a.due.localeCompare(b.due) || a.milestone.code.localeCompare(b.milestone.code),
  );
}

/** What holds for a cluster: its own occurrence of a milestone, else the one for all. Null for who is in no cluster. */
export function occurrencesFor(occurrences: readonly Occurrence[], cum: string | null): readonly Occurrence[] {
  return occurrences.filter(
    (one) =>
      one.cum === cum ||
      (one.cum === null &&
        !occurrences.some((other) => other.cum === cum && other.milestone.code === one.milestone.code)),
  );
}

interface Year {
  readonly milestones: readonly Milestone[];
  readonly year: number;
  readonly calendar: WorkCalendar;
}

/** `asked` are the codes that are being reckoned: a milestone that hangs on itself has no day. */
function occurrenceOf(versions: readonly Milestone[], within: Year, asked: readonly string[]): Occurrence | null {
  const [first, last] = [`${within.year}-01-01`, `${within.year}-12-31`];
  let found: Occurrence | null = null;
  for (const milestone of versions.toSorted((a, b) => a.from.localeCompare(b.from))) {
    if (milestone.from > last || (milestone.to !== null && milestone.to < first)) continue;
    const days = resolve(milestone, within, asked);
    if (days === null || milestone.from > (found?.last ?? days.last)) continue;
    found = {
      milestone,
      year: within.year,
      cum: milestone.cum,
      ...days,
      workingDue: workingDayUpTo(within.calendar, days.due),
      before: beforeOf(found, days.due),
    };
  }
  if (found === null) return null;
  const { to } = found.milestone;
  const endsBefore = to !== null && to < (found.last < last ? found.last : last);
  return endsBefore ? null : found;
}

/** What was due before a later version, when that is another day. */
function beforeOf(earlier: Occurrence | null, due: Day): Occurrence['before'] {
  if (earlier === null || earlier.due === due) return earlier?.before ?? null;
  return { due: earlier.due, source: earlier.milestone.source };
}

function resolve({ code, cum, day: rule }: Milestone, within: Year, asked: readonly string[]): Days | null {
  const { year, calendar, milestones } = within;
  switch (rule.kind) {
    case 'fixed':
      return only(dayOf(year + rule.yearsOn, rule));
    case 'last-working-day':
      return only(lastWorkingDayOfMonth(calendar, year + rule.yearsOn, rule.month));
    case 'window': {
      const due = dayOf(year + rule.yearsOn, rule.first);
      const last = dayOf(year + rule.yearsOn, rule.last);
      return { due, last: last < due ? dayOf(year + rule.yearsOn + 1, rule.last) : last };
    }
    case 'offset': {
      if (asked.includes(rule.from) || rule.from === code) return null;
      const own = milestones.filter((one) => one.code === rule.from && one.cum === cum);
      const versions = own.length > 0 ? own : milestones.filter((one) => one.code === rule.from && one.cum === null);
      const from = occurrenceOf(versions, within, [...asked, code]);
      if (from === null) return null;
      return only(
        rule.counted === 'days' ? addDays(from.due, rule.days) : addWorkingDays(calendar, from.due, rule.days),
      );
    }
  }
}

function only(day: Day): Days {
  return { due: day, last: day };
}

/** 29/2 is the last day of February in every year. */
function dayOf(year: number, { month, date }: MonthDay): Day {
  return makeDay(year, month, date) ?? makeDay(year, month, 28)!;
}
