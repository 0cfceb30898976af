import { notThere } from '../cum-thi-dua/check-units.ts';
import type { Organisation } from '../cum-thi-dua/organisation.ts';
import { contains, covers, describePeriod } from '../cum-thi-dua/period.ts';
import { findOverlaps, type Problem } from '../cum-thi-dua/problem.ts';
import { writeDay } from '../lib/vn-time.ts';
import type { Person } from './person.ts';
import { ROLES } from './role.ts';
import type { Staff, Term } from './term.ts';

/** What is wrong among people and their terms, seen against the organisation they work in. */
export function checkStaff(staff: Staff, organisation: Organisation): readonly Problem[] {
  return [
    ...findOverlaps(
      staff.people,
      ({ code }) => code,
      ({ code }, other) =>
        `Mã cán bộ ${code} đã dùng cho ${other.name} (đơn vị ${other.donVi}) ${describePeriod(other)}. Nếu cán bộ chuyển đơn vị, hãy ghi “Đến ngày” cho đơn vị cũ; nếu là người khác, hãy đặt mã khác.`,
    ),
    ...staff.people.flatMap((person) => {
      const reason = notThere(organisation.units, person.donVi, person.from);
      const related = organisation.units.filter(({ code }) => code === person.donVi);
      return reason === null ? [] : [{ rows: [person, ...related], reason }];
    }),
    ...findOverlaps(
      staff.terms,
      ({ person, role, scope }) => `${person} ${role} ${scope ?? ''}`,
      ({ person, role }, other) =>
        `Cán bộ ${person} đã có vai trò ${ROLES[role].label} ${describePeriod(other)}; hai nhiệm kỳ trùng thời gian.`,
    ),
    ...staff.terms.flatMap((term) => checkTerm(staff, organisation, term)),
  ];
}

function checkTerm(staff: Staff, organisation: Organisation, term: Term): readonly Problem[] {
  const asPerson = staff.people.filter(({ code }) => code === term.person);
  const onDay = asPerson.find((person) => contains(person, term.from));
  if (!onDay) {
    const reason =
      asPerson.length === 0
        ? `Không có cán bộ nào mang mã ${term.person}. Hãy thêm người này vào trang “Cán bộ”.`
        : `Cán bộ ${term.person} không làm việc vào ngày ${writeDay(term.from)} (${asPerson.map(describePeriod).join('; ')}).`;
    return [{ rows: [term, ...asPerson], reason }];
  }
  const { reason, related } = checkScope(organisation, term, asPerson, onDay);
  return reason === null ? [] : [{ rows: [term, ...asPerson, ...related], reason }];
}

interface ScopeCheck {
  readonly reason: string | null;
  readonly related: readonly object[];
}

function checkScope(organisation: Organisation, term: Term, asPerson: readonly Person[], onDay: Person): ScopeCheck {
  const { role, scope, from } = term;
  const { label } = ROLES[role];
  switch (ROLES[role].scope) {
    case 'tat-ca':
      return { reason: null, related: [] };
    case 'don-vi': {
      const related = organisation.units.filter(({ code }) => code === scope);
      const foreign = `${onDay.name} làm việc ở đơn vị ${onDay.donVi}, không phải ${scope}. Hãy sửa đơn vị ở trang “Cán bộ” hoặc ở nhiệm kỳ.`;
      return {
        reason: notThere(organisation.units, scope ?? '', from) ?? (onDay.donVi === scope ? null : foreign),
        related,
      };
    }
    case 'cum': {
      const clusters = organisation.clusters.filter(({ code }) => code === scope);
      if (!clusters.some((cum) => contains(cum, from))) {
        return {
          reason: `Không có cụm ${scope} vào ngày ${writeDay(from)}. Hãy xem lại trang “Cụm thi đua”.`,
          related: clusters,
        };
      }
      if (role === 'thu-ky-cum') return { reason: null, related: clusters };
      const related = organisation.leads.filter((lead) => lead.cum === scope && lead.role === role);
      const own = related.filter(({ donVi }) => asPerson.some((person) => person.donVi === donVi));
      if (covers(own, term)) return { reason: null, related };
      const times = own.length === 0 ? '' : ` (chỉ ${own.map(describePeriod).join('; ')})`;
      const reason = `${onDay.name} làm việc ở đơn vị ${onDay.donVi}; đơn vị này không phải ${label} của cụm ${scope} trong suốt nhiệm kỳ${times}.`;
      return { reason, related };
    }
  }
}
