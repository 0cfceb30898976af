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
  | { readonly right: 'xem-nhat-ky' }
  /** Write the unit's report, and send it. */
  | { readonly right: 'lap-bao-cao'; readonly donVi: string }
  /** See what the unit has sent. */
  | { readonly right: 'xem-bao-cao'; readonly donVi: string }
  /** Return or accept what the unit has sent. */
  | { readonly right: 'duyet-bao-cao'; readonly donVi: string }
  /** Check the unit's score line by line. */
  | { readonly right: 'tham-dinh-diem'; readonly donVi: string }
  /** Let the unit send after the deadline. */
  | { readonly right: 'gia-han'; readonly donVi: string }
  /** See who in the cluster has sent and who has not; the cluster's workbook and report. */
  | { readonly right: 'xem-cum'; readonly cum: string }
  /** The same for all clusters. */
  | { readonly right: 'xem-tat-ca' };

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
    case 'lap-bao-cao':
      return ofUnit(roles, right.donVi);
    case 'xem-bao-cao':
      return ofUnit(roles, right.donVi) ?? overUnit(roles, right.donVi, CLUSTER_ROLES, today) ?? central;
    case 'duyet-bao-cao':
      return overUnit(roles, right.donVi, ['cum-truong', 'cum-pho'], today) ?? central;
    case 'tham-dinh-diem':
      return overUnit(roles, right.donVi, CLUSTER_ROLES, today) ?? central;
    case 'gia-han':
      return overUnit(roles, right.donVi, ['cum-truong'], today) ?? central;
    case 'xem-cum':
      return roles.find(({ role, scope }) => scope === right.cum && CLUSTER_ROLES.includes(role)) ?? central;
    case 'xem-tat-ca':
      return central;
  }
}

const CLUSTER_ROLES: readonly Role[] = ['cum-truong', 'cum-pho', 'thu-ky-cum'];

/** A role of the unit's own people. */
function ofUnit(roles: readonly HeldRole[], donVi: string): HeldRole | null {
  return roles.find(({ role, scope }) => ROLES[role].scope === 'don-vi' && scope === donVi) ?? null;
}

/** One of these roles in a cluster that the unit is a member of. */
function overUnit(
  roles: readonly HeldRole[],
  donVi: string,
  wanted: readonly Role[],
  today: Organisation,
): HeldRole | null {
  const clusters = today.members.filter((member) => member.donVi === donVi).map(({ cum }) => cum);
  return roles.find(({ role, scope }) => wanted.includes(role) && scope !== null && clusters.includes(scope)) ?? null;
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
