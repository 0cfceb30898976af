import { HE_THONG } from '../../cum-thi-dua/cum-thi-dua.ts';
import { organisationOn } from '../../cum-thi-dua/organisation.ts';
import { contains, type Period } from '../../cum-thi-dua/period.ts';
import { writeDay } from '../../lib/vn-time.ts';
import { ROLES } from '../../people/role.ts';
import { holdersOn } from '../../people/term-holders.ts';
import { criteria } from './criteria-list.ts';
import { holidays, milestones } from './schedule-lists.ts';
import type { List } from './list.ts';

const units: List = {
  name: 'units',
  noun: 'đơn vị',
  headers: ['Mã', 'Tên đơn vị', 'Tên gọi khác', 'Từ ngày', 'Đến ngày'],
  rows: (register, day) =>
    organisationOn(register, day).units.map((unit) => ({
      cells: [unit.code, unit.name, unit.aliases.join('; '), ...days(unit)],
      json: { ...unit },
    })),
};

const clusters: List = {
  name: 'clusters',
  noun: 'cụm',
  headers: ['Mã', 'Tên cụm', 'Hệ thống', 'Cụm trưởng', 'Cụm phó', 'Thành viên', 'Từ ngày', 'Đến ngày'],
  rows(register, day) {
    const today = organisationOn(register, day);
    return today.clusters.map((cum) => {
      const members = today.members.filter((one) => one.cum === cum.code).map(({ donVi }) => donVi);
      const leads = today.leads.filter((one) => one.cum === cum.code);
      const head = leads.find(({ role }) => role === 'cum-truong')?.donVi ?? null;
      const deputies = leads.filter(({ role }) => role === 'cum-pho').map(({ donVi }) => donVi);
      return {
        cells: [
          cum.code,
          cum.name,
          HE_THONG[cum.heThong],
          head ?? '',
          deputies.join(', '),
          String(members.length),
          ...days(cum),
        ],
        json: { ...cum, head, deputies, members },
      };
    });
  },
};

const people: List = {
  name: 'people',
  noun: 'cán bộ',
  headers: ['Mã', 'Họ và tên', 'Đơn vị', 'Từ ngày', 'Đến ngày'],
  rows: (register, day) =>
    register.people
      .filter((person) => contains(person, day))
      .map((person) => ({ cells: [person.code, person.name, person.donVi, ...days(person)], json: { ...person } })),
};

const terms: List = {
  name: 'terms',
  noun: 'nhiệm kỳ',
  headers: ['Mã', 'Họ và tên', 'Vai trò', 'Đơn vị hoặc cụm', 'Từ ngày', 'Đến ngày'],
  rows: (register, day) =>
    holdersOn(register, register, day).map(({ person, term }) => ({
      cells: [person.code, person.name, ROLES[term.role].label, term.scope ?? '', ...days(term)],
      json: { ...term, name: person.name, donVi: person.donVi },
    })),
};

export const LISTS: readonly List[] = [units, clusters, people, terms, criteria, milestones, holidays];

function days({ from, to }: Period): readonly string[] {
  return [writeDay(from), to === null ? '' : writeDay(to)];
}
