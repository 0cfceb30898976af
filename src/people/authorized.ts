import type { Organisation } from '../cum-thi-dua/organisation.ts';
import { groundsFor, type Right } from './rights.ts';
import type { Role } from './role.ts';
import { isActive, type Who } from './who.ts';

const SEAL = Symbol('authorized');

/**
 * The proof that somebody may do one thing. It can't be made, only had from `authorize` (or at the server's own terminal), so
 * whatever takes one can't be called without the check.
 */
export class Authorized<R extends Right> {
  /** What may be done, and to what: the doer takes it from here, not from elsewhere. */
  readonly right: R;
  /** Code of the person; `may-chu` for whoever sits at the server. */
  readonly actor: string;
  /** The role that gives the right, for the audit. */
  readonly by: Role | 'may-chu';

  constructor(seal: typeof SEAL, right: R, actor: string, by: Role | 'may-chu') {
    if (seal !== SEAL) throw new TypeError('A right can only be had by the check.');
    this.right = right;
    this.actor = actor;
    this.by = by;
  }
}

/** The right, when `who` has it in the organisation of `today`; else null. */
export function authorize<R extends Right>(right: R, who: Who, today: Organisation): Authorized<R> | null {
  if (!isActive(who)) return null;
  const grounds = groundsFor(right, who.standing, today);
  return grounds && new Authorized(SEAL, right, who.code, grounds.role);
}

/** Whoever may run a command on the server itself may do everything. */
export function atTheServer<R extends Right>(right: R): Authorized<R> {
  return new Authorized(SEAL, right, 'may-chu', 'may-chu');
}
