import type { Organisation } from '../cum-thi-dua/organisation.ts';
import { organisationOn } from '../cum-thi-dua/organisation.ts';
import type { Day } from '../lib/vn-time.ts';
import type { HandOver } from './hand-over.ts';
import { type Standing, standingsOn } from './standing.ts';
import type { Staff } from './term.ts';

/** Everything rights depend on, over all time. */
export interface Register extends Organisation, Staff {
  readonly handOvers: readonly HandOver[];
}

/** A register seen on one day: what turns and rights are judged by. */
export interface RegisterToday extends Register {
  readonly day: Day;
  /** What is in force on `day`. */
  readonly today: Organisation;
  /** Everybody who works for a unit on `day`, by code. */
  readonly standings: ReadonlyMap<string, Standing>;
}

export function registerOn(register: Register, day: Day): RegisterToday {
  return {
    ...register,
    day,
    today: organisationOn(register, day),
    standings: standingsOn(register, register.handOvers, day),
  };
}
