import { type CumThiDua, HE_THONG, LEAD_ROLES, type LeadRole } from '../../cum-thi-dua/cum-thi-dua.ts';
import type { DonVi } from '../../cum-thi-dua/don-vi.ts';
import { findDonVi } from '../../cum-thi-dua/find-don-vi.ts';
import type { Organisation } from '../../cum-thi-dua/organisation.ts';
import { dayAfter, describePeriod } from '../../cum-thi-dua/period.ts';
import { type Day, writeDay } from '../../lib/vn-time.ts';

/** Which clusters a unit is in; null when the unit or its cluster is not known. */
export function sayCumOf(all: Organisation, onDay: Organisation, name: string, day: Day): string | null {
  const found = findDonVi(all.units, name, day);
  if (found.kind !== 'one') return null;
  const cums = onDay.members.filter(({ donVi }) => donVi === found.donVi.code).map(({ cum }) => cum);
  const clusters = onDay.clusters.filter(({ code }) => cums.includes(code));
  if (clusters.length === 0) return null;
  const unit = `${found.donVi.name}${formerly(found.formerly)}`;
  const [first, ...others] = clusters;
  if (others.length === 0) return `${unit} thuộc ${first!.name} (hệ thống ${HE_THONG[first!.heThong]}).`;
  return [
    `${unit} thuộc ${clusters.length} cụm:`,
    ...clusters.map(({ name: cum, heThong }) => `- ${cum} (${HE_THONG[heThong]})`),
  ].join('\n');
}

/** Who leads a cluster. */
export function sayLeads({ leads, units }: Organisation, cum: CumThiDua): string {
  const lines = (['cum-truong', 'cum-pho'] as const).flatMap((role) => {
    const own = leads.filter((lead) => lead.cum === cum.code && lead.role === role);
    return own.map(
      (lead) => `${LEAD_ROLES[role]} ${cum.name}: ${nameOf(units, lead.donVi)} (${describePeriod(lead)}).`,
    );
  });
  return lines.length > 0 ? lines.join('\n') : `${cum.name} hiện chưa có Cụm trưởng, Cụm phó trong danh sách.`;
}

/** Who belongs to a cluster, with its head and deputy marked. */
export function sayMembers({ members, leads, units }: Organisation, cum: CumThiDua): string {
  const codes = members.filter((member) => member.cum === cum.code).map(({ donVi }) => donVi);
  const roleOf = (donVi: string): LeadRole | undefined =>
    leads.find((lead) => lead.cum === cum.code && lead.donVi === donVi)?.role;
  const lines = codes.map((code) => {
    const role = roleOf(code);
    return `- ${nameOf(units, code)}${role ? ` (${LEAD_ROLES[role]})` : ''}`;
  });
  return [`${cum.name} gồm ${codes.length} đơn vị:`, ...lines].join('\n');
}

/** What became of a unit that was merged or renamed; null for one that goes on as it was. */
export function sayBecame({ units }: Organisation, name: string, day: Day): string | null {
  const found = findDonVi(units, name, day);
  if (found.kind !== 'one' || found.formerly === null || found.formerly.to === null) return null;
  const since = writeDay(dayAfter(found.formerly.to));
  const how = found.formerly.code === found.donVi.code ? 'đổi tên thành' : 'hợp nhất vào';
  return `${found.formerly.name} ${how} ${found.donVi.name} từ ngày ${since}. Báo cáo đã gửi trước ngày đó vẫn được giữ nguyên tên cũ.`;
}

function formerly(before: DonVi | null): string {
  return before === null ? '' : ` (gồm ${before.name} trước đây)`;
}

function nameOf(units: readonly DonVi[], code: string): string {
  return units.find((unit) => unit.code === code)?.name ?? code;
}
