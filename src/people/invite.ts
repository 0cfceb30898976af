import type { Day } from '../lib/vn-time.ts';
import type { Role } from './role.ts';

/** What an invite gives to whoever types its code. */
export interface Invite {
  /** Code of the person; they may begin to exist with this. */
  readonly person: string;
  /** Null: the name they go by on the channel, once they have agreed that it is kept. */
  readonly name: string | null;
  readonly donVi: string;
  readonly role: Role;
  /** Code of a unit or cluster as `ROLES[role].scope` says; null for a role for all. */
  readonly scope: string | null;
  /** Last day of the role; null while no end is known. */
  readonly until: Day | null;
}

/** An invite before it is issued: somebody who is not in the register has no code yet. */
export type PlannedInvite = Omit<Invite, 'person'> & { readonly person: string | null };

/** Whom somebody wants to invite, into what. */
export interface InviteWish {
  /** Code of the unit. */
  readonly donVi: string;
  readonly role: Role;
  readonly name: string | null;
  /** Code of somebody who is in the register; null to look by the name, or for somebody new. */
  readonly person: string | null;
  /** Code of the cluster for a cluster role; null: the only one it can be. */
  readonly cum: string | null;
}

export type InvitePlan =
  | { readonly kind: 'ok'; readonly invite: PlannedInvite }
  /** `reason`: one or two sentences for whoever invites, with the way on. */
  | { readonly kind: 'refused'; readonly reason: string };
