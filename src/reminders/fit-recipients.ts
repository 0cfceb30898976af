import { type WorkCalendar, workingDayUpTo } from '../calendar/work-calendar.ts';
import type { Day } from '../lib/vn-time.ts';
import { type Debtor, debtKey } from '../milestones/debt.ts';
import type { Recipient } from '../milestones/recipients.ts';
import type { Holder } from '../people/term-holders.ts';
import { reportPeriodOf } from '../reports/due-day.ts';
import { progressKey } from './progress-key.ts';

/** Who said that it is not theirs, as `<person>|<debtKey>`. */
export type NotTheirs = ReadonlySet<string>;

/**
 * Nobody is reminded of what they said is not theirs: when nobody else of the unit is, its leaders are. A unit that was given more time is
 * reminded of its own day.
 */
export function fitRecipients(
  recipients: readonly Recipient[],
  by: {
    readonly notTheirs: NotTheirs;
    readonly holders: readonly Holder[];
    /** By `progressKey`. */
    readonly extensions: ReadonlyMap<string, Day>;
    readonly calendar: WorkCalendar;
  },
): readonly Recipient[] {
  const isTheirs = (person: string, recipient: Recipient) => (debtor: Debtor) =>
    !by.notTheirs.has(`${person}|${debtKey(recipient.occurrence, debtor)}`);
  const kept = recipients
    .map((one) => ({ ...one, owes: one.owes.filter(isTheirs(one.person, one)) }))
    .filter(({ owes, told }) => owes.length > 0 || told.length > 0);
  const orphans = by.notTheirs.size === 0 ? [] : recipients.flatMap((one) => leadersFor(one, kept, by));
  return merged([...kept, ...orphans].map((one) => extended(one, by)));
}

/** A person hears of a matter once, however many people it fell to them from. */
function merged(all: readonly Recipient[]): readonly Recipient[] {
  const groups = Map.groupBy(all, ({ person, occurrence: { milestone, year, due } }) =>
    [person, milestone.code, year, due].join('|'),
  );
  return [...groups.values()].map((same) => {
    const [first] = same as [Recipient];
    if (same.length === 1) return first;
    const owes = new Map(same.flatMap((one) => one.owes).map((debtor) => [debtKey(first.occurrence, debtor), debtor]));
    return { ...first, owes: [...owes.values()] };
  });
}

function leadersFor(
  one: Recipient,
  kept: readonly Recipient[],
  { notTheirs, holders }: { readonly notTheirs: NotTheirs; readonly holders: readonly Holder[] },
): readonly Recipient[] {
  return one.owes.flatMap((debtor) => {
    const key = debtKey(one.occurrence, debtor);
    if (debtor.kind !== 'don-vi' || !notTheirs.has(`${one.person}|${key}`)) return [];
    const isKept = kept.some(({ occurrence, owes }) => owes.some((other) => debtKey(occurrence, other) === key));
    if (isKept) return [];
    return holders
      .filter(({ term }) => term.role === 'lanh-dao-don-vi' && term.scope === debtor.donVi)
      .map(({ person }) => person.code)
      .filter((person) => !notTheirs.has(`${person}|${key}`))
      .map((person) => ({ person, occurrence: one.occurrence, owes: [debtor], told: [] }));
  });
}

function extended(
  one: Recipient,
  { extensions, calendar }: { readonly extensions: ReadonlyMap<string, Day>; readonly calendar: WorkCalendar },
): Recipient {
  const { occurrence, owes, told } = one;
  const period = reportPeriodOf(occurrence);
  const [only, ...others] = owes;
  if (period === null || only?.kind !== 'don-vi' || others.length > 0 || told.length > 0) return one;
  const until = extensions.get(progressKey(only.donVi, period));
  if (until === undefined || until <= occurrence.last) return one;
  const { due, milestone } = occurrence;
  const before = { due, source: milestone.source };
  return {
    ...one,
    occurrence: { ...occurrence, due: until, last: until, workingDue: workingDayUpTo(calendar, until), before },
  };
}
