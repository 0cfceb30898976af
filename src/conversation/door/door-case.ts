import type { Invite } from '../../people/invite.ts';
import type { DoorIntent } from './door-intent.ts';

/** What stands at the door, with what had to be looked up for it. */
export type DoorCase =
  | Exclude<DoorIntent, { kind: 'code' }>
  | {
      readonly kind: 'invited';
      readonly hash: string;
      readonly invite: Invite;
      /** The person has agreed already, on another account of theirs. */
      readonly hasAgreed: boolean;
    }
  | { readonly kind: 'links'; readonly hash: string; readonly name: string }
  /** Wrong, used, expired, revoked, not for this person: nobody is told which. */
  | { readonly kind: 'bad-code'; readonly usedHash: string | null }
  /** Too many wrong codes; looked at by nobody for a while. */
  | { readonly kind: 'code-locked' }
  /** A member needs no code; whatever it is, it is not looked at and stays unused. */
  | { readonly kind: 'already-member' };

/** What is done at the door. */
export type DoorCommand =
  | { readonly kind: 'redeem'; readonly hash: string; readonly invite: Invite }
  | { readonly kind: 'link'; readonly hash: string }
  /** `usedHash`: of an invite that was used before: whoever issued it is told. */
  | { readonly kind: 'count-attempt'; readonly usedHash: string | null }
  | { readonly kind: 'keep-consent'; readonly answer: 'dong-y' | 'tu-choi' };
