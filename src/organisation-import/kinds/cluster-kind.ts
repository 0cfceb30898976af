import { HE_THONG } from '../../cum-thi-dua/cum-thi-dua.ts';
import { FROM, TO, WITHDRAWN } from './column.ts';
import type { Kind } from './kind.ts';

export const CLUSTER_KIND: Kind<'clusters'> = {
  kind: 'clusters',
  sheet: 'Cụm thi đua',
  also: ['Cụm', 'Danh sách cụm', 'Khối thi đua'],
  noun: 'cụm',
  key: ['code'],
  columns: [
    {
      field: 'code',
      header: 'Mã cụm',
      also: [],
      required: true,
      note: 'chữ không dấu, số, dấu gạch',
      example: 'CUM-MAU-1',
    },
    {
      field: 'name',
      header: 'Tên cụm',
      also: [],
      required: true,
      note: 'tên đầy đủ của cụm',
      example: 'Cụm thi đua số 1',
    },
    {
      field: 'heThong',
      header: 'Hệ thống',
      also: ['Thuộc hệ thống', 'Cấp'],
      required: true,
      note: `một trong: ${Object.values(HE_THONG).join('; ')}`,
      example: HE_THONG.vusta,
    },
    FROM,
    TO,
    WITHDRAWN,
  ],

  read(reader, { stored, asOf }) {
    const code = reader.code('code');
    const { from, to } = reader.period(
      stored.clusters.filter((cum) => cum.code === code),
      asOf,
    );
    return { code, name: reader.text('name'), heThong: reader.choice('heThong', HE_THONG) ?? 'vusta', from, to };
  },

  cells: ({ code, name, heThong }) => ({ code, name, heThong: HE_THONG[heThong] }),

  label: ({ code, name }) => `${code} (${name})`,
};
