import type { Period } from '../cum-thi-dua/period.ts';
import type { RegisterToday } from '../people/register.ts';
import { ROLES } from '../people/role.ts';

/** Who somebody is in the register, in words for people. */
export interface Profile {
  readonly code: string;
  /** Null for somebody who never stood in the register. */
  readonly name: string | null;
  readonly donVi: string | null;
  /** False for somebody who works for no unit today; `name` and `donVi` are then the last ones. */
  readonly isCurrent: boolean;
  readonly roles: readonly ProfileRole[];
}

export interface ProfileRole {
  readonly label: string;
  /** Name of the unit or cluster; null for a role for all. */
  readonly scope: string | null;
  readonly period: Period;
  /** Name of the person for whom they act. */
  readonly inPlaceOf: string | null;
}

/** What the register says of a person today, or said last. */
export function profileOf(register: RegisterToday, code: string): Profile {
  const standing = register.standings.get(code);
  const last = register.people.filter((one) => one.code === code).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  const person = standing?.person ?? last;
  return {
    code,
    name: person?.name ?? null,
    donVi: person ? unitName(register, person.donVi) : null,
    isCurrent: standing !== undefined,
    roles: (standing?.roles ?? []).map(({ role, scope, period, inPlaceOf }) => ({
      label: ROLES[role].label,
      scope: scope === null ? null : scopeName(register, scope),
      period,
      inPlaceOf: inPlaceOf?.name ?? null,
    })),
  };
}

/** Every term and every period the register holds of a person, for all time. */
export function historyOf(
  register: RegisterToday,
  code: string,
): {
  readonly periods: readonly { readonly name: string; readonly donVi: string; readonly period: Period }[];
  readonly terms: readonly Omit<ProfileRole, 'inPlaceOf'>[];
} {
  return {
    periods: register.people
      .filter((one) => one.code === code)
      .map(({ name, donVi, from, to }) => ({ name, donVi: unitName(register, donVi), period: { from, to } })),
    terms: register.terms
      .filter(({ person }) => person === code)
      .map(({ role, scope, from, to }) => ({
        label: ROLES[role].label,
        scope: scope === null ? null : scopeName(register, scope),
        period: { from, to },
      })),
  };
}

/** The name of a unit or cluster today, else the newest it had, else its code. */
function scopeName(register: RegisterToday, code: string): string {
  const cum =
    register.today.clusters.find((one) => one.code === code) ?? register.clusters.findLast((one) => one.code === code);
  return cum?.name ?? unitName(register, code);
}

function unitName(register: RegisterToday, code: string): string {
  const unit =
    register.today.units.find((one) => one.code === code) ?? register.units.findLast((one) => one.code === code);
  return unit?.name ?? code;
}
