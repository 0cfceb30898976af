import type { DonVi } from '../../cum-thi-dua/don-vi.ts';
import { fold } from '../../lib/fold.ts';
import { invitablePlaces, invitableRoles } from '../../people/invitable.ts';
import type { InviteWish, PlannedInvite } from '../../people/invite.ts';
import type { Person } from '../../people/person.ts';
import { planInvite } from '../../people/plan-invite.ts';
import type { RegisterToday } from '../../people/register.ts';
import { type Role, ROLES } from '../../people/role.ts';
import type { Standing } from '../../people/standing.ts';
import { type InviteDraft, NEW_PERSON } from './invite-draft.ts';

/** What comes next in making an invite. `draft` is what is known, with what followed by itself filled in. */
export type InviteStep = { readonly draft: InviteDraft } & (
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'ask-role'; readonly roles: readonly Role[] }
  /** `units`: where this person may invite into the role. */
  | { readonly kind: 'ask-unit'; readonly role: Role; readonly units: readonly DonVi[] }
  | { readonly kind: 'ask-cum'; readonly clusters: readonly string[] }
  | { readonly kind: 'ask-name' }
  /** Somebody of nearly that name is in the register. */
  | { readonly kind: 'ask-same'; readonly alike: readonly Person[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'ready'; readonly wish: InviteWish; readonly invite: PlannedInvite }
);

export function inviteStep(register: RegisterToday, inviter: Standing, before: InviteDraft): InviteStep {
  const { today } = register;
  const roles = invitableRoles(inviter, today);
  if (roles.length === 0) return { kind: 'not-allowed', draft: before };
  const { role } = before;
  if (role === null || !roles.includes(role)) return { kind: 'ask-role', roles, draft: { ...before, role: null } };

  const places = invitablePlaces(inviter, role, today).filter(
    ({ scope }) => before.cum === null || scope === before.cum,
  );
  const [onlyUnit, ...otherUnits] = new Set(places.map(({ donVi }) => donVi));
  // Who is for everything works where the inviter works; a head or deputy where the place is.
  const own = ROLES[role].scope === 'tat-ca' ? inviter.person.donVi : null;
  const unit = before.unit ?? own ?? (otherUnits.length === 0 ? (onlyUnit ?? null) : null);
  const here = places.filter(({ donVi }) => donVi === unit);
  if (unit === null || here.length === 0) {
    const units = today.units.filter(({ code }) => places.some(({ donVi }) => donVi === code));
    return { kind: 'ask-unit', role, units, draft: { ...before, unit: null } };
  }
  const clusters = ROLES[role].scope === 'cum' ? here.flatMap(({ scope }) => scope ?? []) : [];
  const draft: InviteDraft = { ...before, unit, cum: clusters.length === 1 ? clusters[0]! : before.cum };
  if (clusters.length > 1) return { kind: 'ask-cum', clusters, draft };

  if (draft.name === null && draft.person === null && !draft.nameless) return { kind: 'ask-name', draft };
  const alike = draft.person === null ? alikeIn(register, unit, draft.name) : [];
  if (alike.length > 0) return { kind: 'ask-same', alike, draft };

  const wish: InviteWish = {
    role,
    donVi: unit,
    name: draft.name,
    person: draft.person === NEW_PERSON ? null : draft.person,
    cum: ROLES[role].scope === 'cum' ? draft.cum : null,
  };
  const plan = planInvite(register, wish);
  if (plan.kind === 'refused') return { kind: 'refused', reason: plan.reason, draft };
  return { kind: 'ready', wish, invite: plan.invite, draft };
}

/** Several of exactly that name, or some who differ in nothing but diacritics or capitals. */
function alikeIn({ standings }: RegisterToday, unit: string, name: string | null): readonly Person[] {
  if (name === null) return [];
  const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();
  const alike = [...standings.values()]
    .map(({ person }) => person)
    .filter((person) => person.donVi === unit && plain(person.name) === plain(name));
  const isExact = alike.length === 1 && alike[0]!.name.normalize('NFC') === name.normalize('NFC');
  return isExact ? [] : alike;
}
