import type { Organisation } from '../cum-thi-dua/organisation.ts';
import type { Person } from './person.ts';
import { type Role, ROLES } from './role.ts';

/** Name, unit and code: several people have the same name, and what they call themselves on a channel says nothing. */
export function labelPerson({ name, donVi, code }: Person, today: Organisation): string {
  return `${name} (${nameOfUnit(donVi, today)}, mã ${code})`;
}

/** The unit's name on that day; its code when it is no more. */
export function nameOfUnit(code: string, today: Organisation): string {
  return today.units.find((unit) => unit.code === code)?.name ?? code;
}

export function nameOfCum(code: string, today: Organisation): string {
  return today.clusters.find((cum) => cum.code === code)?.name ?? code;
}

/** `Cụm trưởng Cụm Tây Nguyên`, `Chuyên viên Liên hiệp Hội tỉnh Lâm Đồng`, `Văn phòng trung ương`. */
export function labelRole(
  { role, scope }: { readonly role: Role; readonly scope: string | null },
  today: Organisation,
): string {
  const { label, scope: kind } = ROLES[role];
  if (scope === null || kind === 'tat-ca') return label;
  if (kind === 'don-vi') return `${label} ${nameOfUnit(scope, today)}`;
  return role === 'thu-ky-cum' ? `Thư ký ${nameOfCum(scope, today)}` : `${label} ${nameOfCum(scope, today)}`;
}
