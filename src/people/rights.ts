import type { Organisation } from '../cum-thi-dua/organisation.ts';
import { type Role, ROLES } from './role.ts';
import type { HeldRole, Standing } from './standing.ts';

/** Something that not everybody may do, and to what. */
export type Right =
  /** Invite somebody into a role; `scope` as `ROLES[role].scope` says. */
  | { readonly right: 'moi'; readonly role: Role; readonly donVi: string; readonly scope: string | null }
  | { readonly right: 'nhap-to-chuc' }
  | { readonly right: 'khoa-tai-khoan'; readonly person: string }
  /** Lend a role of one's own. */
  | { readonly right: 'ban-giao'; readonly role: Role; readonly scope: string | null }
  | { readonly right: 'xem-nhat-ky' };

export type RightName = Right['right'];

/**
 * The role that gives somebody this right on the day of `today`, or null. Written out right by right: whatever is not
 * named here, nobody may do.
 */
export function groundsFor(right: Right, { person, roles }: Standing, today: Organisation): HeldRole | null {
  const central = roles.find(({ role }) => role === 'van-phong-trung-uong') ?? null;
  switch (right.right) {
    case 'moi':
      return central ?? roles.find((held) => mayInvite(held, right, today)) ?? null;
    case 'nhap-to-chuc':
      return central;
    case 'khoa-tai-khoan':
      return right.person === person.code ? null : (central ?? roles.find(({ role }) => role === 'van-hanh') ?? null);
    case 'ban-giao':
      return (
        roles.find((one) => one.role === right.role && one.scope === right.scope && one.inPlaceOf === null) ?? null
      );
    case 'xem-nhat-ky':
      return central ?? roles.find(({ role }) => role === 'van-hanh') ?? null;
  }
}

/** A Cụm trưởng invites people of the member units, and the cluster's secretary; nobody of their own rank. */
function mayInvite(held: HeldRole, right: Extract<Right, { right: 'moi' }>, today: Organisation): boolean {
  if (held.role !== 'cum-truong') return false;
  const isMember = today.members.some(({ cum, donVi }) => cum === held.scope && donVi === right.donVi);
  switch (ROLES[right.role].scope) {
    case 'don-vi':
      return isMember && right.scope === right.donVi;
    case 'cum':
      return isMember && right.role === 'thu-ky-cum' && right.scope === held.scope;
    case 'tat-ca':
      return false;
  }
}
