import { contains } from '../cum-thi-dua/period.ts';
import type { InvitePlan, InviteWish, PlannedInvite } from './invite.ts';
import { placeFor } from './invite-place.ts';
import type { Person } from './person.ts';
import type { RegisterToday } from './register.ts';
import { checkStaff } from './term-check.ts';
import type { Term } from './term.ts';

/** Stands for the code of somebody who has none yet. */
const NEW = '(mới)';

/**
 * Whom an invite would bind to and what it would give today. Somebody of the unit who is in the register already, by code or by
 * their exact name, is that person, and a role they have is not given again. Refuses what would not stand in the register.
 */
export function planInvite(register: RegisterToday, wish: InviteWish): InvitePlan {
  if (!register.today.units.some(({ code }) => code === wish.donVi)) {
    return refused(`Hôm nay không có đơn vị nào mang mã ${wish.donVi}. Anh/chị xem lại mã hoặc tên đơn vị.`);
  }
  const whom = whomFor(register, wish);
  if (whom.kind === 'refused') return whom;
  const place = placeFor(register, wish);
  if (place.kind === 'refused') return place;

  const invite: PlannedInvite = {
    person: whom.person?.code ?? null,
    name: whom.person?.name ?? wish.name,
    donVi: wish.donVi,
    role: wish.role,
    scope: place.scope,
    until: place.until,
  };
  const held = whom.person && heldTerm(register, whom.person.code, invite);
  if (held) return { kind: 'ok', invite: { ...invite, until: held.to } };
  const reason = whyNot(register, invite);
  return reason === null ? { kind: 'ok', invite } : refused(reason);
}

/** Why an invite can't be taken up on the register's day, or null when it can. */
export function whyNot(register: RegisterToday, invite: PlannedInvite): string | null {
  const { day, people, terms } = register;
  const code = invite.person ?? NEW;
  const known = people.filter((person) => person.code === code);
  const now = known.find((person) => contains(person, day));
  if (known.length > 0 && now?.donVi !== invite.donVi) return `${code} hiện không làm việc ở ${invite.donVi}.`;
  if (invite.until !== null && invite.until < day) return `Vai trò này đã hết hạn.`;
  if (heldTerm(register, code, invite)) return null;

  const person: Person = now ?? {
    code,
    name: invite.name ?? 'Người được mời',
    donVi: invite.donVi,
    from: day,
    to: null,
  };
  const term: Term = { person: code, role: invite.role, scope: invite.scope, from: day, to: invite.until };
  const staff = { people: now ? people : [...people, person], terms: [...terms, term] };
  const added = new Set<object>([person, term]);
  return checkStaff(staff, register).find(({ rows }) => rows[0] !== undefined && added.has(rows[0]))?.reason ?? null;
}

/** The term of their own by which somebody has the invite's role on the register's day. */
export function heldTerm(
  { terms, day }: RegisterToday,
  person: string,
  { role, scope }: Pick<PlannedInvite, 'role' | 'scope'>,
): Term | undefined {
  return terms.find(
    (term) => term.person === person && term.role === role && term.scope === scope && contains(term, day),
  );
}

type Whom = { readonly kind: 'ok'; readonly person: Person | null } | Extract<InvitePlan, { kind: 'refused' }>;

function whomFor({ standings }: RegisterToday, { donVi, person, name }: InviteWish): Whom {
  if (person !== null) {
    const known = standings.get(person)?.person;
    if (!known) return refused(`Hôm nay không có cán bộ nào mang mã ${person}. Anh/chị bỏ mã để mời người mới.`);
    if (known.donVi === donVi) return { kind: 'ok', person: known };
    return refused(`${known.name} (${person}) làm việc ở ${known.donVi}, không phải ${donVi}. Anh/chị xem lại đơn vị.`);
  }
  if (name === null) return { kind: 'ok', person: null };
  const alike = [...standings.values()].filter((one) => one.person.donVi === donVi && isSame(one.person.name, name));
  if (alike.length < 2) return { kind: 'ok', person: alike[0]?.person ?? null };
  const codes = alike.map((one) => one.person.code).join(', ');
  return refused(`${donVi} có ${alike.length} người tên ${name} (${codes}). Anh/chị nêu mã của người được mời.`);
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(one) === plain(other);
}

function refused(reason: string): { readonly kind: 'refused'; readonly reason: string } {
  return { kind: 'refused', reason };
}
