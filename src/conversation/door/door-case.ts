import type { Role } from '../../people/role.ts';
import type { DoorIntent } from './door-intent.ts';

/** What stands at the door, with what had to be looked up for it. */
export type DoorCase =
  | Exclude<DoorIntent, { kind: 'code' }>
  | { readonly kind: 'invited'; readonly hash: string; readonly invite: Invite }
  | { readonly kind: 'links'; readonly hash: string; readonly name: string }
  /** Wrong, used, expired, revoked, not for this person: nobody is told which. */
  | { readonly kind: 'bad-code' }
  /** Too many wrong codes; looked at by nobody for a while. */
  | { readonly kind: 'code-locked' }
  /** A member needs no code; it stays unused. */
  | { readonly kind: 'already-member' };

/** What an invite gives. */
export interface Invite {
  /** Code of the person; they may begin to exist with this. */
  readonly person: string;
  /** Null: the name they go by on the channel. */
  readonly name: string | null;
  readonly donVi: string;
  readonly role: Role;
  readonly scope: string | null;
  /** Last day of the role; null while no end is known. */
  readonly until: string | null;
}

/** What is done at the door. */
export type DoorCommand =
  | { readonly kind: 'redeem'; readonly hash: string }
  | { readonly kind: 'link'; readonly hash: string }
  | { readonly kind: 'count-attempt' }
  | { readonly kind: 'keep-consent'; readonly answer: 'dong-y' | 'tu-choi' };
