import { type Role, ROLES } from './role.ts';

const RANKS = Object.keys(ROLES);

/** Roles over others before those of one's own unit. */
export function highestFirst<T extends { readonly role: Role }>(roles: readonly T[]): readonly T[] {
  return roles.toSorted((a, b) => RANKS.indexOf(b.role) - RANKS.indexOf(a.role));
}
