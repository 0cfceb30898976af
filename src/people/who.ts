import type { Standing } from './standing.ts';

/** Who sent a message, as far as rights go: looked up when it is played, and once more when something is done. */
export type Who = Stranger | Member;

export interface Stranger {
  readonly kind: 'stranger';
}

/** Somebody we know by a code they were given. */
export interface Member {
  readonly kind: 'member';
  /** Code of the person. */
  readonly code: string;
  /** Null when they work for no unit any more. */
  readonly standing: Standing | null;
  readonly consent: ConsentState;
  readonly isLocked: boolean;
}

/** What somebody has said to the notice in force; `none` also when the notice has changed since. */
export type ConsentState = 'none' | 'dong-y' | 'tu-choi' | 'rut';

/** A member who may use the bot: works for a unit, has agreed, is not locked. */
export interface ActiveMember extends Member {
  readonly standing: Standing;
  readonly consent: 'dong-y';
  readonly isLocked: false;
}

export const STRANGER: Stranger = { kind: 'stranger' };

export function isActive(who: Who): who is ActiveMember {
  return who.kind === 'member' && who.standing !== null && who.consent === 'dong-y' && !who.isLocked;
}
