import type { Organisation } from '../cum-thi-dua/organisation.ts';
import type { Holder } from '../people/term-holders.ts';
import { type Debtor, debtKey, type Held, heldOn } from './debt.ts';
import type { Party } from './milestone.ts';
import type { Occurrence } from './occurrence.ts';

/** Somebody whom an occurrence concerns while something of it is open. */
export interface Recipient {
  /** Code of the person. */
  readonly person: string;
  readonly occurrence: Occurrence;
  /** What is open and theirs to do. */
  readonly owes: readonly Debtor[];
  /** What is open and others have to do. */
  readonly told: readonly Debtor[];
}

/** What is known on the day of sending. */
export interface Standing {
  readonly organisation: Organisation;
  readonly holders: readonly Holder[];
  /** Keys of `debtKey` that are done. */
  readonly cleared: ReadonlySet<string>;
}

/** Who is to be reminded of what on a day, and of whose debts; nobody of what is done. A person in several roles is one recipient. */
export function recipientsOn(occurrences: readonly Occurrence[], standing: Standing): readonly Recipient[] {
  const byPlace = Map.groupBy(standing.holders, ({ term }) => `${term.role}|${term.scope ?? ''}`);
  const found = new Map<string, Recipient>();
  for (const held of heldOn(occurrences, standing.organisation)) {
    const open = held.debtors.filter((debtor) => !standing.cleared.has(debtKey(held.occurrence, debtor)));
    if (open.length === 0) continue;
    for (const [person, owes, told] of concerned(held, open, standing.organisation, byPlace)) {
      const { milestone, year, due } = held.occurrence;
      const key = [person, milestone.code, year, due].join('|');
      const before = found.get(key);
      found.set(key, {
        person,
        occurrence: held.occurrence,
        owes: merged(before?.owes ?? [], owes),
        told: merged(before?.told ?? [], told),
      });
    }
  }
  return [...found.values()].map((one) => ({ ...one, told: one.told.filter((debtor) => !has(one.owes, debtor)) }));
}

type Concern = readonly [person: string, owes: readonly Debtor[], told: readonly Debtor[]];

function concerned(
  { occurrence, cum }: Held,
  open: readonly Debtor[],
  organisation: Organisation,
  byPlace: ReadonlyMap<string, readonly Holder[]>,
): readonly Concern[] {
  const { owedBy, reminded } = occurrence.milestone;
  const is = (party: Party): boolean => reminded.includes(party);
  const at = (role: string, scope: string): readonly string[] =>
    (byPlace.get(`${role}|${scope}`) ?? []).map(({ person }) => person.code);
  const cumDebts = open.filter(({ kind }) => kind === 'cum');
  const lead = (role: 'cum-truong' | 'cum-pho'): readonly Concern[] => {
    const own = owedBy.includes(role) ? cumDebts : [];
    return cum === null || !is(role) ? [] : at(role, cum).map((person) => [person, own, without(open, own)]);
  };
  const central = open.filter(({ kind }) => kind === 'trung-uong');
  return [
    ...(is('don-vi') || is('thanh-vien') ? units(occurrence, cum, open, organisation).flatMap(staff) : []),
    ...lead('cum-truong'),
    ...lead('cum-pho'),
    ...(is('trung-uong')
      ? at('van-phong-trung-uong', '').map((person): Concern => [person, central, without(open, central)])
      : []),
  ];

  function staff({ donVi, owes, told }: UnitConcern): readonly Concern[] {
    const people = at('chuyen-vien', donVi);
    return (people.length > 0 ? people : at('lanh-dao-don-vi', donVi)).map((person) => [person, owes, told]);
  }
}

interface UnitConcern {
  readonly donVi: string;
  readonly owes: readonly Debtor[];
  readonly told: readonly Debtor[];
}

/** Units that owe hear of their own debt only, and no more when it is paid; where units owe nothing, all of them hear of it. */
function units(
  { milestone }: Occurrence,
  cum: string | null,
  open: readonly Debtor[],
  { members }: Organisation,
): readonly UnitConcern[] {
  if (milestone.owedBy.includes('don-vi') || milestone.owedBy.includes('thanh-vien')) {
    return open.flatMap((debtor) =>
      debtor.kind === 'don-vi' ? [{ donVi: debtor.donVi, owes: [debtor], told: [] }] : [],
    );
  }
  return members.filter((member) => member.cum === cum).map(({ donVi }) => ({ donVi, owes: [], told: open }));
}

function without(all: readonly Debtor[], some: readonly Debtor[]): readonly Debtor[] {
  return all.filter((debtor) => !some.includes(debtor));
}

function merged(some: readonly Debtor[], more: readonly Debtor[]): readonly Debtor[] {
  return [...some, ...more.filter((debtor) => !has(some, debtor))];
}

function has(debtors: readonly Debtor[], wanted: Debtor): boolean {
  return debtors.some((one) => one === wanted || isSame(one, wanted));
}

function isSame(one: Debtor, other: Debtor): boolean {
  switch (one.kind) {
    case 'don-vi':
      return other.kind === 'don-vi' && other.donVi === one.donVi;
    case 'cum':
      return other.kind === 'cum' && other.cum === one.cum;
    case 'trung-uong':
      return other.kind === 'trung-uong';
  }
}
