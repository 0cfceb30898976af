import { clockTimeAt, momentAt } from '../../calendar/clock-time.ts';
import { maySpeak } from '../../calendar/hours.ts';
import { addWorkingDays } from '../../calendar/work-calendar.ts';
import { dayInVietnam } from '../../lib/vn-time.ts';
import { type Debtor, debtKey } from '../../milestones/debt.ts';
import type { Occurrence } from '../../milestones/occurrence.ts';
import type { Ask } from '../ask.ts';
import { itemOf, type Item, type Level, LEVELS } from '../item.ts';
import { asksOf, isOf, matterOf, peopleWith, type World } from '../world.ts';

/** Silence counts from the step a week before the deadline on: earlier ones ask for nothing yet. */
const FIRST_RUNG = -7;

export interface Climb {
  readonly person: string;
  readonly item: Item;
}

/**
 * Who is told next about a debt of which nobody says anything: a working day after the last one who was asked or told, each level once.
 * Any answer stops it until somebody is asked again. A level where nobody can be told is left out.
 */
export function climbsDue(world: World): readonly Climb[] {
  if (!maySpeak(world.calendar, world.settings.hours, world.now)) return [];
  const seen = new Set<string>();
  return world.recipients.flatMap(({ occurrence, owes }) =>
    owes.flatMap((debtor) => {
      const debt = debtKey(occurrence, debtor);
      const key = `${debt}|${occurrence.due}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return nextClimb(world, occurrence, debtor, asksOf(world, debt, occurrence));
    }),
  );
}

function nextClimb(world: World, occurrence: Occurrence, debtor: Debtor, asks: readonly Ask[]): readonly Climb[] {
  const silent = silentAsks(asks);
  const last = silent.at(-1);
  if (last === undefined || world.now < aWorkingDayAfter(last.at, world)) return [];
  const told = new Set(asks.flatMap(({ level }) => level ?? []));
  for (const level of LEVELS) {
    if (told.has(level)) continue;
    const people = audienceOf(world, occurrence, debtor, level).filter(
      (person) => !asks.some((ask) => ask.person === person),
    );
    if (people.length === 0) continue;
    const item = itemOf('climb', matterOf(occurrence), { debt: debtKey(occurrence, debtor), level });
    return people.map((person) => ({ person, item }));
  }
  return [];
}

/** What was asked since the last answer: the first time somebody was asked, and each level after it. */
export function silentAsks(asks: readonly Ask[]): readonly Ask[] {
  const answered = Math.max(0, ...asks.map(({ answeredAt }) => answeredAt?.getTime() ?? 0));
  const since = asks.filter(({ at, answer }) => answer === null && at.getTime() > answered);
  const first = since.find(({ kind, rung }) => kind !== 'climb' && (rung === null || rung >= FIRST_RUNG));
  if (first === undefined) return [];
  return since.filter((ask) => ask.at >= first.at && (ask.kind === 'climb' || ask.at.getTime() === first.at.getTime()));
}

function aWorkingDayAfter(moment: Date, { calendar }: World): Date {
  return momentAt(addWorkingDays(calendar, dayInVietnam(moment), 1), clockTimeAt(moment));
}

/** Those whom a level means today. */
export function audienceOf(world: World, occurrence: Occurrence, debtor: Debtor, level: Level): readonly string[] {
  const cum = world.held.find(
    (one) =>
      one.occurrence.milestone === occurrence.milestone &&
      one.debtors.some((other) => debtKey(one.occurrence, other) === debtKey(occurrence, debtor)),
  )?.cum;
  switch (level) {
    case 'nguoi-khac':
      if (debtor.kind === 'cum')
        return peopleWith(world, ({ role, scope }) => role === 'cum-pho' && scope === debtor.cum);
      if (debtor.kind === 'trung-uong') return [];
      return peopleWith(
        world,
        ({ role, scope }) => scope === debtor.donVi && (role === 'chuyen-vien' || role === 'lanh-dao-don-vi'),
      );
    case 'cum-truong':
      return peopleWith(world, ({ role, scope }) => role === 'cum-truong' && cum !== undefined && scope === cum);
    case 'trung-uong':
      return peopleWith(world, ({ role }) => role === 'van-phong-trung-uong');
  }
}

/** The open debt that a climb is about, if it still is one for the person. */
export function climbStill(
  world: World,
  person: string,
  item: Item,
): { readonly occurrence: Occurrence; readonly debtor: Debtor } | null {
  for (const { occurrence, owes } of world.recipients) {
    if (!isOf(occurrence, item)) continue;
    const debtor = owes.find((one) => debtKey(occurrence, one) === item.debt);
    if (debtor && item.level !== null && audienceOf(world, occurrence, debtor, item.level).includes(person))
      return { occurrence, debtor };
  }
  return null;
}
