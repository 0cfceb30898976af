import type { DonVi } from '../../cum-thi-dua/don-vi.ts';
import type { Invite, InviteWish, PlannedInvite } from '../../people/invite.ts';
import type { InviteStep } from './invite-step.ts';

export type InviteCase =
  | { readonly kind: 'invite'; readonly step: InviteStep; readonly notice: InviteNotice | null }
  /** Whoever is meant uses the bot already: a code would give them nothing. */
  | { readonly kind: 'invite-has-account'; readonly invite: PlannedInvite }
  | { readonly kind: 'invites'; readonly open: readonly OpenInvite[] }
  | { readonly kind: 'revoke-none'; readonly open: number }
  | { readonly kind: 'revoke'; readonly invite: OpenInvite; readonly isSure: boolean }
  /** It was used, revoked or ran out meanwhile. */
  | { readonly kind: 'revoke-too-late'; readonly how: 'used' | 'gone' };

/** Why a question is asked once more. */
export type InviteNotice =
  | { readonly kind: 'no-such-unit'; readonly said: string }
  | { readonly kind: 'which-unit'; readonly units: readonly DonVi[] }
  | { readonly kind: 'not-your-unit'; readonly unit: DonVi }
  | { readonly kind: 'no-such-role' }
  | { readonly kind: 'no-such-cum' }
  | { readonly kind: 'no-name' };

/** An invite of one's own that nobody has used yet. */
export interface OpenInvite {
  readonly hash: string;
  readonly invite: Invite;
  readonly expiresAt: Date;
}

export type InviteCommand =
  | { readonly kind: 'invite'; readonly wish: InviteWish; readonly invite: PlannedInvite; readonly code: string }
  | { readonly kind: 'revoke'; readonly hash: string };
