import type { Column } from './column.ts';
import { FROM, TO, WITHDRAWN } from './column.ts';
import type { Kind } from './kind.ts';
import { clusterCode, unitCode } from './references.ts';

export const CLUSTER_COLUMN: Column = {
  field: 'cum',
  header: 'Cụm',
  also: ['Mã cụm', 'Cụm thi đua'],
  required: true,
  note: 'mã hoặc tên cụm, như ở trang “Cụm thi đua”',
  example: 'CUM-MAU-1',
};

export const UNIT_COLUMN: Column = {
  field: 'donVi',
  header: 'Đơn vị',
  also: ['Mã đơn vị', 'Tên đơn vị'],
  required: true,
  note: 'mã hoặc tên đơn vị, như ở trang “Đơn vị”',
  example: 'LHH-SONG-MAU',
};

export const MEMBER_KIND: Kind<'members'> = {
  kind: 'members',
  sheet: 'Thành viên cụm',
  also: ['Thành viên', 'Thành viên cụm thi đua'],
  noun: 'thành viên',
  key: ['cum', 'donVi'],
  columns: [CLUSTER_COLUMN, UNIT_COLUMN, FROM, TO, WITHDRAWN],

  read(reader, { stored, all, asOf }) {
    const day = reader.firstDay(asOf);
    const cum = clusterCode(reader, all.clusters, day);
    const donVi = unitCode(reader, 'donVi', all.units, day);
    const { from, to } = reader.period(
      stored.members.filter((member) => member.cum === cum && member.donVi === donVi),
      asOf,
    );
    return { cum, donVi, from, to };
  },

  cells: ({ cum, donVi }) => ({ cum, donVi }),

  label: ({ cum, donVi }) => `${donVi} của ${cum}`,
};
