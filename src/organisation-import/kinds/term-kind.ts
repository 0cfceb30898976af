import { type Role, ROLES } from '../../people/role.ts';
import { FROM, TO, WITHDRAWN } from './column.ts';
import type { Kind, Known } from './kind.ts';
import { CLUSTER_COLUMN, UNIT_COLUMN } from './member-kind.ts';
import { clusterCode, personCode, unitCode } from './references.ts';
import type { RowReader } from './row-reader.ts';

const LABELS = Object.fromEntries(Object.entries(ROLES).map(([role, { label }]) => [role, label])) as Record<
  Role,
  string
>;

export const TERM_KIND: Kind<'terms'> = {
  kind: 'terms',
  sheet: 'Nhiệm kỳ',
  also: ['Vai trò', 'Phân công', 'Nhiệm kỳ cán bộ'],
  noun: 'nhiệm kỳ',
  key: ['person', 'role', 'donVi', 'cum'],
  columns: [
    {
      field: 'person',
      header: 'Cán bộ',
      also: ['Mã cán bộ', 'Họ và tên'],
      required: true,
      note: 'mã hoặc họ tên, như ở trang “Cán bộ”',
      example: 'SM-001',
    },
    {
      field: 'role',
      header: 'Vai trò',
      also: ['Chức danh'],
      required: true,
      note: `một trong: ${Object.values(LABELS).join('; ')}`,
      example: LABELS['chuyen-vien'],
    },
    {
      ...UNIT_COLUMN,
      required: false,
      note: 'chỉ ghi cho Chuyên viên và Lãnh đạo đơn vị',
    },
    {
      ...CLUSTER_COLUMN,
      required: false,
      note: 'chỉ ghi cho Thư ký cụm, Cụm phó và Cụm trưởng',
      example: '',
    },
    FROM,
    TO,
    WITHDRAWN,
  ],

  read(reader, known) {
    const { stored, all, asOf } = known;
    const person = personCode(reader, all.people, reader.firstDay(asOf));
    const role = reader.choice('role', LABELS);
    const scope = role === null ? null : readScope(reader, role, known);
    const { from, to } = reader.period(
      stored.terms.filter((term) => term.person === person && term.role === role && term.scope === scope),
      asOf,
    );
    return { person, role: role ?? 'chuyen-vien', scope, from, to };
  },

  cells: ({ person, role, scope }) => ({
    person,
    role: LABELS[role],
    donVi: ROLES[role].scope === 'don-vi' ? (scope ?? '') : '',
    cum: ROLES[role].scope === 'cum' ? (scope ?? '') : '',
  }),

  label: ({ person, role, scope }) => `${LABELS[role]}${scope === null ? '' : ` ${scope}`} của ${person}`,
};

function readScope(reader: RowReader, role: Role, { all, asOf }: Known): string | null {
  const { scope, label } = ROLES[role];
  const day = reader.firstDay(asOf);
  for (const [field, header] of [
    ['donVi', UNIT_COLUMN.header],
    ['cum', CLUSTER_COLUMN.header],
  ] as const) {
    const isItsOwn = (field === 'donVi' && scope === 'don-vi') || (field === 'cum' && scope === 'cum');
    if (!isItsOwn && reader.optional(field) !== null) {
      reader.refuse(`Vai trò ${label} không gắn với cột “${header}”; hãy để trống ô này.`);
    }
  }
  switch (scope) {
    case 'don-vi':
      return unitCode(reader, 'donVi', all.units, day);
    case 'cum':
      return clusterCode(reader, all.clusters, day);
    case 'tat-ca':
      return null;
  }
}
