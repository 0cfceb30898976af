import { overlaps, type Period } from '../cum-thi-dua/period.ts';
import type { Day } from '../lib/vn-time.ts';
import type { HandOver } from './hand-over.ts';
import { highestFirst } from './highest-first.ts';
import type { RegisterToday } from './register.ts';
import type { HeldRole, Standing } from './standing.ts';

/** First and last day on which somebody is away. */
export interface Days extends Period {
  readonly to: Day;
}

/** A role of one's own for as long as it is lent: never longer than one holds it. */
export interface LentRole extends Days {
  readonly role: HeldRole['role'];
  readonly scope: string | null;
}

export type LendingPlan =
  | { readonly kind: 'lend'; readonly roles: readonly LentRole[]; readonly kept: readonly HeldRole[] }
  /** Some of these days are arranged already. */
  | { readonly kind: 'arranged'; readonly already: readonly HandOver[] }
  /** Whoever is asked has all of these roles, or may have none of them. */
  | { readonly kind: 'nothing-to-lend' };

/** What somebody would lend to somebody else for these days. */
export function planLending(register: RegisterToday, giver: Standing, taker: Standing, days: Days): LendingPlan {
  const own = ownRoles(giver);
  const already = register.handOvers.filter(
    (one) => one.giver === giver.person.code && overlaps(one, days) && own.some((held) => isSame(held, one)),
  );
  if (already.length > 0) return { kind: 'arranged', already };
  const lent = own.filter((held) => mayTake(held, giver, taker) && !taker.roles.some((has) => isSame(has, held)));
  const roles = lent.flatMap(({ role, scope, period }) => {
    const to = period.to !== null && period.to < days.to ? period.to : days.to;
    return days.from <= to ? [{ role, scope, from: days.from, to }] : [];
  });
  if (roles.length === 0) return { kind: 'nothing-to-lend' };
  return { kind: 'lend', roles, kept: own.filter((held) => !lent.includes(held)) };
}

/** Who could act for somebody: people of their unit; for a Cụm trưởng also those of the Cụm phó and the cluster's secretary. */
export function possibleTakers({ standings }: RegisterToday, giver: Standing): readonly Standing[] {
  const own = ownRoles(giver);
  return [...standings.values()].filter(
    (one) => one.person.code !== giver.person.code && own.some((held) => mayTake(held, giver, one)),
  );
}

/** One's own roles, those over others first: a role that is lent is not lent on. */
export function ownRoles({ roles }: Standing): readonly HeldRole[] {
  return highestFirst(roles.filter(({ inPlaceOf }) => inPlaceOf === null));
}

function mayTake(held: HeldRole, giver: Standing, taker: Standing): boolean {
  if (taker.person.donVi === giver.person.donVi) return true;
  return (
    held.role === 'cum-truong' &&
    ownRoles(taker).some(({ role, scope }) => (role === 'cum-pho' || role === 'thu-ky-cum') && scope === held.scope)
  );
}

function isSame(a: Pick<HeldRole, 'role' | 'scope'>, b: Pick<HeldRole, 'role' | 'scope'>): boolean {
  return a.role === b.role && a.scope === b.scope;
}
