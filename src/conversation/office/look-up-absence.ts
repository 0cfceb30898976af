import { readSpan } from '../../calendar/read-span.ts';
import type { Db } from '../../db/tables.ts';
import { daysBetween } from '../../lib/vn-time.ts';
import { arrangedFrom } from '../../people/arranged.ts';
import { findPeople } from '../../people/find-person.ts';
import type { Person } from '../../people/person.ts';
import { type Days, ownRoles, planLending, possibleTakers } from '../../people/plan-lending.ts';
import { reachesOf } from '../../people/reach.ts';
import type { RegisterToday } from '../../people/register.ts';
import type { Standing } from '../../people/standing.ts';
import type { Asking } from '../asking.ts';
import type { AbsenceCase } from './absence-case.ts';
import type { AbsenceIntent } from './absence-intent.ts';
import { splitAbsence } from './split-absence.ts';

/** Whoever is away for longer has somebody put in their place by the central office. */
const MOST_DAYS = 92;

/** What somebody who will be away has arranged, or could arrange. */
export async function lookUpAbsence(db: Db, intent: AbsenceIntent, { who, register }: Asking): Promise<AbsenceCase> {
  const giver = who.kind === 'member' ? who.standing : null;
  if (giver === null) return { kind: 'absence-no-role' };
  const arranged = arrangedFrom(register.handOvers, register.day);
  const lent = arranged.filter((one) => one.giver === giver.person.code);
  switch (intent.kind) {
    case 'absence-list':
      return { kind: 'absence-list', lent, taken: arranged.filter((one) => one.taker === giver.person.code) };
    case 'absence-cancel':
      return { kind: 'absence-end', which: lent, isSure: false };
    case 'absence-end':
    case 'absence-end-yes': {
      const which = lent.filter(({ ids }) => ids.some((id) => intent.ids.includes(id)));
      return { kind: 'absence-end', which, isSure: intent.kind === 'absence-end-yes' };
    }
    case 'absence': {
      if (ownRoles(giver).length === 0) return { kind: 'absence-no-role' };
      const read = (text: string) => readSpan(text, { today: register.day, toward: 'next' });
      const { days, whom } = splitAbsence(intent.said, read);
      if (days === null) {
        const reading = read(intent.said);
        return { kind: 'absence-days-wrong', advice: reading.kind === 'unreadable' ? reading.advice : '' };
      }
      if (days.kind === 'one') return withDays(db, register, giver, days.value, whom);
      if (days.kind === 'unreadable') return { kind: 'absence-days-wrong', advice: days.advice };
      const options = days.options.map(({ label, value }) => ({ label, days: value }));
      return { kind: 'absence-which-days', options, whom };
    }
    case 'absence-plan':
      return intent.taker === null
        ? withDays(db, register, giver, intent, intent.whom)
        : withTaker(db, register, giver, intent, intent.taker, null);
    case 'absence-yes':
      return withTaker(db, register, giver, intent, intent.taker, intent.roles);
  }
}

async function withDays(
  db: Db,
  register: RegisterToday,
  giver: Standing,
  said: Days,
  whom: string,
): Promise<AbsenceCase> {
  const days = { from: said.from < register.day ? register.day : said.from, to: said.to };
  if (days.to < register.day) return { kind: 'absence-days-past', days: { from: said.from, to: said.to } };
  if (daysBetween(days.from, days.to) >= MOST_DAYS) return { kind: 'absence-days-long', days };
  const could = possibleTakers(register, giver).map(({ person }) => person);
  const found = whom === '' ? [] : findPeople(could, whom);
  const [only, ...others] = found;
  if (others.length > 0) return { kind: 'absence-which-one', days, people: found };
  if (only !== undefined) return withTaker(db, register, giver, days, only.code, null);
  return { kind: 'absence-whom', days, said: whom, could: await withAccount(db, could) };
}

async function withTaker(
  db: Db,
  register: RegisterToday,
  giver: Standing,
  { from, to }: Days,
  code: string,
  agreed: readonly string[] | null,
): Promise<AbsenceCase> {
  const days = { from: from < register.day ? register.day : from, to };
  if (to < register.day) return { kind: 'absence-days-past', days: { from, to } };
  const takers = possibleTakers(register, giver);
  const taker = takers.find(({ person }) => person.code === code);
  const could = takers.map(({ person }) => person);
  if (!taker) return { kind: 'absence-whom', days, said: code, could: await withAccount(db, could) };
  if ((await reachesOf(db, code)).length === 0) {
    return { kind: 'absence-no-account', person: taker.person, days, could: await withAccount(db, could) };
  }
  return { kind: 'absence-plan', days, taker: taker.person, plan: planLending(register, giver, taker, days), agreed };
}

async function withAccount(db: Db, people: readonly Person[]): Promise<readonly Person[]> {
  const reachable: Person[] = [];
  for (const person of people) if ((await reachesOf(db, person.code)).length > 0) reachable.push(person);
  return reachable;
}
