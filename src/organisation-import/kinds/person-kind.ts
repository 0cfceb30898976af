import { FROM, TO, WITHDRAWN } from './column.ts';
import type { Kind } from './kind.ts';
import { UNIT_COLUMN } from './member-kind.ts';
import { unitCode } from './references.ts';

export const PERSON_KIND: Kind<'people'> = {
  kind: 'people',
  sheet: 'Cán bộ',
  also: ['Người dùng', 'Nhân sự', 'Danh sách cán bộ'],
  noun: 'cán bộ',
  key: ['code'],
  columns: [
    {
      field: 'code',
      header: 'Mã cán bộ',
      also: ['Mã CB', 'Mã nhân sự'],
      required: true,
      note: 'chữ không dấu, số, dấu gạch; giữ nguyên mã khi chuyển đơn vị',
      example: 'SM-001',
    },
    {
      field: 'name',
      header: 'Họ và tên',
      also: ['Họ tên', 'Tên cán bộ'],
      required: true,
      note: 'viết đủ dấu; không ghi số điện thoại hay số giấy tờ',
      example: 'Nguyễn Thị Mẫu',
    },
    UNIT_COLUMN,
    FROM,
    { ...TO, example: '' },
    WITHDRAWN,
  ],

  read(reader, { stored, all, asOf }) {
    const code = reader.code('code');
    const donVi = unitCode(reader, 'donVi', all.units, reader.firstDay(asOf));
    const { from, to } = reader.period(
      stored.people.filter((person) => person.code === code),
      asOf,
    );
    return { code, name: reader.personName('name'), donVi, from, to };
  },

  cells: ({ code, name, donVi }) => ({ code, name, donVi }),

  label: ({ code, name }) => `${code} (${name})`,
};
