import type { Invite } from '../../people/invite.ts';
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

/** What is done at the door. */
export type DoorCommand =
  | { readonly kind: 'redeem'; readonly hash: string }
  | { readonly kind: 'link'; readonly hash: string }
  | { readonly kind: 'count-attempt' }
  | { readonly kind: 'keep-consent'; readonly answer: 'dong-y' | 'tu-choi' };
