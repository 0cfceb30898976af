import type { Organisation } from '../cum-thi-dua/organisation.ts';
import { contains, type Period } from '../cum-thi-dua/period.ts';
import type { Day } from '../lib/vn-time.ts';
import type { HandOver } from './hand-over.ts';
import type { Person } from './person.ts';
import type { Role } from './role.ts';
import { holdersOn } from './term-holders.ts';
import type { Staff } from './term.ts';

/** A role somebody has on a day, by a term of their own or in the place of somebody else. */
export interface HeldRole {
  readonly role: Role;
  /** Code of the unit or cluster; null for a role for all. */
  readonly scope: string | null;
  readonly period: Period;
  /** The person for whom they act; null when the role is their own. */
  readonly inPlaceOf: Person | null;
}

/** Somebody who works for a unit on a day, and all they are there. */
export interface Standing {
  readonly person: Person;
  readonly roles: readonly HeldRole[];
}

/** Everybody's standing on a day, by code of person. Who lends a role keeps it too; a role lent on is not lent again. */
export function standingsOn(
  register: Organisation & Staff,
  handOvers: readonly HandOver[],
  day: Day,
): ReadonlyMap<string, Standing> {
  const people = new Map(register.people.filter((one) => contains(one, day)).map((one) => [one.code, one]));
  const holders = holdersOn(register, register, day);
  const own = holders.map(({ person, term }) => ({
    person,
    held: { role: term.role, scope: term.scope, period: { from: term.from, to: term.to }, inPlaceOf: null },
  }));
  const lent = handOvers
    .filter((handOver) => contains(handOver, day))
    .flatMap((handOver) => {
      const { giver, role, scope, from, to } = handOver;
      const taker = people.get(handOver.taker);
      const holder = holders.find(({ term }) => term.person === giver && term.role === role && term.scope === scope);
      return taker && holder
        ? [{ person: taker, held: { role, scope, period: { from, to }, inPlaceOf: holder.person } }]
        : [];
    });
  const roles = Map.groupBy([...own, ...lent], ({ person }) => person.code);
  return new Map(
    [...people].map(([code, person]) => [code, { person, roles: (roles.get(code) ?? []).map(({ held }) => held) }]),
  );
}
