import type { Period } from '../cum-thi-dua/period.ts';
import type { Person } from './person.ts';
import type { Role } from './role.ts';

/** A person's role for a time, first and last day included. */
export interface Term extends Period {
  /** Code of the person. */
  readonly person: string;
  readonly role: Role;
  /** Code of the unit or cluster the role is for, as `ROLES[role].scope` says; null for a role for all. */
  readonly scope: string | null;
}

/** The people and the roles they had, have and will have. */
export interface Staff {
  readonly people: readonly Person[];
  readonly terms: readonly Term[];
}
