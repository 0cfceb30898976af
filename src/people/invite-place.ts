import type { Day } from '../lib/vn-time.ts';
import { writeDay } from '../lib/vn-time.ts';
import type { InviteWish } from './invite.ts';
import type { RegisterToday } from './register.ts';
import { ROLES } from './role.ts';

/** For what a role would be, and until when; or why it can't be. */
export type InvitePlace =
  | { readonly kind: 'ok'; readonly scope: string | null; readonly until: Day | null }
  | { readonly kind: 'refused'; readonly reason: string };

/** A role in a cluster ends with the time in which its head leads; every other one has no end yet. */
export function placeFor(register: RegisterToday, wish: InviteWish): InvitePlace {
  switch (ROLES[wish.role].scope) {
    case 'tat-ca':
      return { kind: 'ok', scope: null, until: null };
    case 'don-vi':
      return { kind: 'ok', scope: wish.donVi, until: null };
    case 'cum':
      return wish.role === 'thu-ky-cum' ? asSecretary(register, wish) : asLead(register, wish);
  }
}

function asSecretary({ today }: RegisterToday, wish: InviteWish): InvitePlace {
  const clusters = today.members
    .filter(({ cum, donVi }) => donVi === wish.donVi && (wish.cum ?? cum) === cum)
    .map(({ cum }) => cum);
  return onlyOne(clusters, wish, (cum) => {
    const head = today.leads.find((lead) => lead.cum === cum && lead.role === 'cum-truong');
    return { kind: 'ok', scope: cum, until: head?.to ?? null };
  });
}

function asLead(register: RegisterToday, wish: InviteWish): InvitePlace {
  const leads = register.today.leads.filter((lead) => lead.role === wish.role && isFor(wish, lead));
  const clusters = leads.map(({ cum }) => cum);
  if (clusters.length > 0) {
    return onlyOne(clusters, wish, (cum) => ({
      kind: 'ok',
      scope: cum,
      until: leads.find((lead) => lead.cum === cum)?.to ?? null,
    }));
  }
  const { label } = ROLES[wish.role];
  const later = register.leads.find((lead) => lead.role === wish.role && lead.from > register.day && isFor(wish, lead));
  const place = wish.cum === null ? 'của cụm nào' : `của cụm ${wish.cum}`;
  const way = later
    ? `Đơn vị này làm ${label} cụm ${later.cum} từ ${writeDay(later.from)}; anh/chị tạo mã từ ngày đó.`
    : 'Anh/chị xem lại đơn vị, hoặc nhập lại bảng Cụm trưởng, Cụm phó.';
  return { kind: 'refused', reason: `Hiện ${wish.donVi} không phải ${label} ${place}. ${way}` };
}

function isFor(wish: InviteWish, lead: { readonly cum: string; readonly donVi: string }): boolean {
  return lead.donVi === wish.donVi && (wish.cum ?? lead.cum) === lead.cum;
}

function onlyOne(clusters: readonly string[], wish: InviteWish, give: (cum: string) => InvitePlace): InvitePlace {
  const [cum, ...others] = clusters;
  if (cum === undefined) {
    const place = wish.cum === null ? 'không ở cụm nào' : `không ở cụm ${wish.cum}`;
    return { kind: 'refused', reason: `Hiện ${wish.donVi} ${place}. Anh/chị xem lại đơn vị và cụm.` };
  }
  if (others.length === 0) return give(cum);
  const reason = `${wish.donVi} có vai trò này ở nhiều cụm: ${clusters.join(', ')}. Anh/chị nêu rõ cụm nào.`;
  return { kind: 'refused', reason };
}
