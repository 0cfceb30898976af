import type { Organisation } from '../cum-thi-dua/organisation.ts';
import { groundsFor } from './rights.ts';
import { type Role, ROLES } from './role.ts';
import type { Standing } from './standing.ts';

const ALL_ROLES = Object.keys(ROLES) as readonly Role[];

/** A place somebody may be invited into. */
export interface InvitablePlace {
  readonly donVi: string;
  readonly scope: string | null;
}

/** The roles this person may invite somebody into today, those of units first. */
export function invitableRoles(inviter: Standing, today: Organisation): readonly Role[] {
  return ALL_ROLES.filter((role) => invitablePlaces(inviter, role, today).length > 0);
}

/** Where this person may invite somebody into a role today. */
export function invitablePlaces(inviter: Standing, role: Role, today: Organisation): readonly InvitablePlace[] {
  return placesOf(role, today).filter((place) => groundsFor({ right: 'moi', role, ...place }, inviter, today) !== null);
}

/** Where there is such a role at all: a head or deputy only in the unit that has that place. */
function placesOf(role: Role, today: Organisation): readonly InvitablePlace[] {
  switch (ROLES[role].scope) {
    case 'tat-ca':
      return today.units.map(({ code }) => ({ donVi: code, scope: null }));
    case 'don-vi':
      return today.units.map(({ code }) => ({ donVi: code, scope: code }));
    case 'cum':
      return role === 'thu-ky-cum'
        ? today.members.map(({ cum, donVi }) => ({ donVi, scope: cum }))
        : today.leads.filter((lead) => lead.role === role).map(({ cum, donVi }) => ({ donVi, scope: cum }));
  }
}
