import { dayAfter } from '../../cum-thi-dua/period.ts';
import { FROM, TO, WITHDRAWN } from './column.ts';
import type { Kind } from './kind.ts';
import { unitCode } from './references.ts';

export const UNIT_KIND: Kind<'units'> = {
  kind: 'units',
  sheet: 'Đơn vị',
  also: ['Danh sách đơn vị', 'Liên hiệp Hội'],
  noun: 'đơn vị',
  key: ['code'],
  columns: [
    {
      field: 'code',
      header: 'Mã đơn vị',
      also: ['Mã ĐV'],
      required: true,
      note: 'chữ không dấu, số, dấu gạch; giữ nguyên mã khi đơn vị đổi tên',
      example: 'LHH-SONG-MAU',
    },
    {
      field: 'name',
      header: 'Tên đơn vị',
      also: ['Tên ĐV'],
      required: true,
      note: 'tên đầy đủ; đơn vị đổi tên: ghi thêm một dòng cùng mã, có “Từ ngày” mới',
      example: 'Liên hiệp Hội tỉnh Sông Mẫu',
    },
    {
      field: 'aliases',
      header: 'Tên gọi khác',
      also: ['Tên khác', 'Tên viết tắt', 'Tên cũ'],
      required: false,
      note: 'tên cũ, tên viết tắt; nhiều tên thì cách nhau bằng dấu chấm phẩy',
      example: 'Sông Mẫu cũ; SM',
    },
    FROM,
    TO,
    {
      field: 'mergedInto',
      header: 'Nhập vào đơn vị',
      also: ['Nhập vào', 'Sáp nhập vào'],
      required: false,
      note: 'mã hoặc tên đơn vị nhận, kể từ ngày sau “Đến ngày”',
      example: '',
    },
    WITHDRAWN,
  ],

  read(reader, { stored, all, asOf }) {
    const code = reader.code('code');
    const { from, to, before } = reader.period(
      stored.units.filter((unit) => unit.code === code),
      asOf,
    );
    return {
      code,
      name: reader.text('name'),
      aliases: aliases() ?? before?.aliases ?? [],
      from,
      to,
      mergedInto: mergedInto(),
    };

    function aliases(): readonly string[] | null {
      if (!reader.has('aliases')) return null;
      const names = (reader.optional('aliases') ?? '').split(/[;\n]/).map((name) => name.trim());
      return [...new Set(names.filter((name) => name !== ''))];
    }

    function mergedInto(): string | null {
      if (!reader.has('mergedInto')) return before?.mergedInto ?? null;
      if (reader.optional('mergedInto') === null) return null;
      return unitCode(reader, 'mergedInto', all.units, to === null ? asOf : dayAfter(to));
    }
  },

  cells: ({ code, name, aliases, mergedInto }) => ({
    code,
    name,
    aliases: aliases.join('; '),
    mergedInto: mergedInto ?? '',
  }),

  label: ({ code, name }) => `${code} (${name})`,
};
