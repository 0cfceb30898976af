import { DIP_NGHI, type NgayNghi, SORT_NAMES } from '../../calendar/ngay-nghi.ts';
import { type Column, FROM, TO, WITHDRAWN } from './column.ts';
import type { Kind } from './kind.ts';
import { readLong } from './read-cells.ts';

const NOTE: Column = {
  field: 'note',
  header: 'Ghi chú',
  also: ['Căn cứ', 'Nội dung'],
  required: false,
  note: 'nghỉ ngày gì, theo văn bản nào',
  example: 'theo thông báo của Bộ Nội vụ',
};

export const HOLIDAY_KIND: Kind<'holidays'> = {
  kind: 'holidays',
  sheet: 'Ngày nghỉ',
  also: ['Ngày nghỉ lễ', 'Lịch nghỉ', 'Ngày nghỉ, làm bù'],
  noun: 'ngày',
  key: ['dip', 'sort'],
  columns: [
    {
      field: 'dip',
      header: 'Dịp nghỉ',
      also: ['Dịp', 'Ngày lễ'],
      required: true,
      note: `một trong: ${Object.values(DIP_NGHI).join('; ')}; ngày ghi ở đây thay cho ngày tính sẵn của dịp đó trong năm`,
      example: DIP_NGHI['quoc-khanh'],
    },
    {
      field: 'sort',
      header: 'Nghỉ hay làm bù',
      also: ['Loại'],
      required: true,
      note: Object.values(SORT_NAMES).join(' hoặc '),
      example: SORT_NAMES.nghi,
    },
    { ...FROM, required: true, note: 'ngày đầu tiên, viết dd/mm/yyyy', example: '01/09/2026' },
    { ...TO, note: 'ngày cuối cùng, viết dd/mm/yyyy; để trống khi chỉ có một ngày', example: '02/09/2026' },
    NOTE,
    WITHDRAWN,
  ],

  read(reader, { stored, asOf }): NgayNghi {
    const dip = reader.choice('dip', DIP_NGHI) ?? 'khac';
    const sort = reader.choice('sort', SORT_NAMES) ?? 'nghi';
    reader.text('from');
    const { from, to, before } = reader.period(
      stored.holidays.filter((row) => row.dip === dip && row.sort === sort),
      asOf,
    );
    const note = reader.has('note') ? readLong(reader, NOTE, 200) : (before?.note ?? '');
    return { dip, sort, from, to: to ?? from, note };
  },

  cells: ({ dip, sort, note }) => ({ dip: DIP_NGHI[dip], sort: SORT_NAMES[sort], note }),

  label: ({ dip, sort, note }) =>
    `${SORT_NAMES[sort].toLowerCase()}: ${dip === 'khac' && note !== '' ? note : DIP_NGHI[dip]}`,
};
