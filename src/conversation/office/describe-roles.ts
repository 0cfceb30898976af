import type { Organisation } from '../../cum-thi-dua/organisation.ts';
import { labelRole } from '../../people/person-label.ts';
import type { Days } from '../../people/plan-lending.ts';
import type { Role } from '../../people/role.ts';
import { writeDays } from '../../people/write-days.ts';
import { ABSENCE_TEXTS } from './absence-texts.ts';

/** One line for each role: which, and for which days. */
export function describeRoles(
  roles: readonly (Days & { readonly role: Role; readonly scope: string | null })[],
  today: Organisation,
): string {
  return roles.map((one) => ABSENCE_TEXTS.role(labelRole(one, today), writeDays(one))).join('\n');
}
