import { writeDay } from '../lib/vn-time.ts';
import { notThere } from './check-units.ts';
import { type CumThiDua, HE_THONG, type Lead, LEAD_ROLES, type Membership } from './cum-thi-dua.ts';
import type { Organisation } from './organisation.ts';
import { contains, covers, describePeriod } from './period.ts';
import { findOverlaps, type Problem } from './problem.ts';

/** What is wrong among clusters, their members and those who lead them. */
export function checkClusters(organisation: Organisation): readonly Problem[] {
  return [
    ...findOverlaps(
      organisation.clusters,
      ({ code }) => code,
      ({ code }, other) => `Mã cụm ${code} đã dùng cho “${other.name}” ${describePeriod(other)}. Hãy đặt mã khác.`,
    ),
    ...organisation.members.flatMap((member) => checkMember(organisation, member)),
    ...checkDoubleMembers(organisation),
    ...organisation.leads.flatMap((lead) => checkLead(organisation, lead)),
    ...checkDoubleLeads(organisation.leads),
  ];
}

function checkMember({ units, clusters }: Organisation, member: Membership): readonly Problem[] {
  const reason = notThere(units, member.donVi, member.from) ?? noCluster(clusters, member);
  const related = [
    ...units.filter(({ code }) => code === member.donVi),
    ...clusters.filter(({ code }) => code === member.cum),
  ];
  return reason === null ? [] : [{ rows: [member, ...related], reason }];
}

function noCluster(clusters: readonly CumThiDua[], { cum, from }: Membership): string | null {
  const known = clusters.filter(({ code }) => code === cum);
  if (known.some((one) => contains(one, from))) return null;
  if (known.length === 0) return `Không có cụm nào mang mã ${cum}. Hãy thêm cụm này vào trang “Cụm thi đua”.`;
  return `Cụm ${cum} không hoạt động vào ngày ${writeDay(from)} (${known.map(describePeriod).join('; ')}).`;
}

/** A unit sits in one cluster of each system at a time. */
function checkDoubleMembers({ clusters, members }: Organisation): readonly Problem[] {
  const systems = new Map(clusters.map(({ code, heThong }) => [code, heThong]));
  return findOverlaps(
    members,
    ({ donVi, cum }) => `${donVi} ${systems.get(cum) ?? cum}`,
    ({ donVi, cum }, other) => {
      if (cum === other.cum)
        return `Đơn vị ${donVi} đã ở cụm ${cum} ${describePeriod(other)}; hai dòng trùng thời gian.`;
      const system = systems.get(cum);
      return `Đơn vị ${donVi} đã ở cụm ${other.cum} ${describePeriod(other)}; mỗi đơn vị chỉ ở một cụm trong hệ thống ${system ? `“${HE_THONG[system]}”` : 'đó'}. Hãy ghi “Đến ngày” cho cụm cũ.`;
    },
  );
}

function checkLead({ members }: Organisation, lead: Lead): readonly Problem[] {
  const own = members.filter(({ cum, donVi }) => cum === lead.cum && donVi === lead.donVi);
  if (covers(own, lead)) return [];
  const known = own.length === 0 ? '' : ` (chỉ là thành viên ${own.map(describePeriod).join('; ')})`;
  const reason = `Đơn vị ${lead.donVi} không phải thành viên cụm ${lead.cum} trong suốt thời gian làm ${LEAD_ROLES[lead.role]}${known}.`;
  return [{ rows: [lead, ...own], reason }];
}

/** One head at a time; deputies may be several, but no unit is both, or the same twice. */
function checkDoubleLeads(leads: readonly Lead[]): readonly Problem[] {
  return findOverlaps(
    leads,
    ({ cum }) => cum,
    (lead, other) => {
      const [role, otherRole] = [LEAD_ROLES[lead.role], LEAD_ROLES[other.role]];
      if (lead.donVi === other.donVi) {
        return `Đơn vị ${lead.donVi} đã là ${otherRole} cụm ${lead.cum} ${describePeriod(other)}; không thể cùng lúc là ${role}.`;
      }
      return `Cụm ${lead.cum} đã có Cụm trưởng là đơn vị ${other.donVi} ${describePeriod(other)}; mỗi lúc chỉ có một Cụm trưởng. Hãy ghi “Đến ngày” cho đơn vị trước.`;
    },
    (lead, other) => lead.donVi !== other.donVi && (lead.role === 'cum-pho' || other.role === 'cum-pho'),
  );
}
