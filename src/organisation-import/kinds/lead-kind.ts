import { LEAD_ROLES } from '../../cum-thi-dua/cum-thi-dua.ts';
import { FROM, TO, WITHDRAWN } from './column.ts';
import type { Kind } from './kind.ts';
import { CLUSTER_COLUMN, UNIT_COLUMN } from './member-kind.ts';
import { clusterCode, unitCode } from './references.ts';

export const LEAD_KIND: Kind<'leads'> = {
  kind: 'leads',
  sheet: 'Cụm trưởng, Cụm phó',
  also: ['Cụm trưởng', 'Cụm trưởng và Cụm phó', 'Lãnh đạo cụm'],
  noun: 'đơn vị',
  key: ['cum', 'donVi', 'role'],
  columns: [
    CLUSTER_COLUMN,
    UNIT_COLUMN,
    {
      field: 'role',
      header: 'Vai trò',
      also: ['Chức danh'],
      required: true,
      note: 'Cụm trưởng hoặc Cụm phó; là đơn vị, người thay mặt ghi ở trang “Nhiệm kỳ”',
      example: 'Cụm trưởng',
    },
    {
      field: 'year',
      header: 'Năm',
      also: ['Năm thi đua'],
      required: false,
      note: 'cả năm, từ 01/01 đến 31/12; hoặc để trống và ghi “Từ ngày”, “Đến ngày”',
      example: '2026',
    },
    { ...FROM, example: '' },
    { ...TO, example: '' },
    WITHDRAWN,
  ],

  read(reader, { stored, all, asOf }) {
    const day = reader.firstDay(asOf);
    const cum = clusterCode(reader, all.clusters, day);
    const donVi = unitCode(reader, 'donVi', all.units, day);
    const role = reader.choice('role', LEAD_ROLES) ?? 'cum-pho';
    const { from, to } = reader.period(
      stored.leads.filter((lead) => lead.cum === cum && lead.donVi === donVi && lead.role === role),
      asOf,
    );
    return { cum, donVi, role, from, to };
  },

  cells: ({ cum, donVi, role }) => ({ cum, donVi, role: LEAD_ROLES[role] }),

  label: ({ cum, donVi, role }) => `${donVi} làm ${LEAD_ROLES[role]} của ${cum}`,
};
