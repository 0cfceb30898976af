import type { BangRow, RowSort } from '../../tieu-chi/bang-tieu-chi.ts';
import { CELL_NAMES, writeBangRow } from '../../tieu-chi/text/bang-row-cells.ts';
import { readBangRow } from '../../tieu-chi/text/bang-row.ts';
import { WITHDRAWN, type Column } from './column.ts';
import type { Kind } from './kind.ts';
import { readLong } from './read-cells.ts';

const SORTS: Readonly<Record<RowSort, string>> = {
  group: 'Nhóm',
  criterion: 'Tiêu chí',
  bonus: 'Điểm thưởng',
  penalty: 'Điểm trừ',
  exclusion: 'Không xét',
  band: 'Xếp loại',
};

/** Longer than a word, shorter than a page. */
const LONGEST = 1_000;

const [GROUP, MAXIMUM, RULE, FIGURES, EVIDENCE] = [
  {
    field: 'group',
    header: CELL_NAMES.group,
    also: ['Thuộc nhóm'],
    required: false,
    note: 'chỉ ghi cho tiêu chí: mã nhóm, như I, II',
    example: 'III',
  },
  {
    field: 'maximum',
    header: CELL_NAMES.maximum,
    also: [],
    required: false,
    note: 'ghi cho nhóm, tiêu chí, điểm thưởng',
    example: '100',
  },
  {
    field: 'rule',
    header: CELL_NAMES.rule,
    also: ['Cách tính'],
    required: false,
    note: '“có 20; không 0” · “>=8 nhiệm vụ: 100; 5-7: 80; còn lại: 0” · “mỗi nhiệm vụ 15, tối đa 60” · “xuất sắc: 30; tốt: 20; khá: 0” · “tự chấm 0-40” · cộng nhiều phần bằng dấu +, lấy phần cao nhất bằng chữ “hoặc”: “BCH >=2: 20 + BTV >=4: 20” · “50 trừ X1, X2, không dưới 0” · điểm trừ: “mỗi ngày làm việc 2, tối đa 10 mỗi báo cáo” · xếp loại: “>=900”, “800-899,5”, “<500”',
    example: '>=8 nhiệm vụ: 100; 5-7: 80; 3-4: 50; 1-2: 20; còn lại: 0',
  },
  {
    field: 'figures',
    header: CELL_NAMES.figures,
    also: ['Lấy số liệu từ'],
    required: false,
    note: 'mã mục trong báo cáo (lũy kế; ghi “(kỳ)” để lấy số trong kỳ), nhiều mục thì cộng: “hoi_thao + lop_tap_huan”; nhiều số liệu thì đặt tên: “BCH = hop_bch; BTV = hop_btv”; báo cáo không có thì “hỏi: Đơn vị đã có kế hoạch chưa?”; số do trợ lý giữ: bao_cao_cham, bao_cao_thieu, thieu_bao_cao_nam, khong_minh_chung, chenh_tu_cham',
    example: 'tvpb_so_nv',
  },
  {
    field: 'evidence',
    header: CELL_NAMES.evidence,
    also: [],
    required: false,
    note: 'ghi cho tiêu chí, điểm thưởng; để trống là không cần',
    example: 'Văn bản giao nhiệm vụ; báo cáo kết quả',
  },
] as const satisfies readonly Column[];

export const CRITERIA_KIND: Kind<'criteria'> = {
  kind: 'criteria',
  sheet: 'Tiêu chí',
  also: ['Dòng tiêu chí', 'Tiêu chí chấm điểm'],
  noun: 'dòng',
  key: ['bang', 'sort', 'code'],
  columns: [
    {
      field: 'bang',
      header: 'Mã bảng',
      also: [],
      required: true,
      note: 'như ở trang “Bảng tiêu chí”',
      example: 'MAU-2026',
    },
    {
      field: 'sort',
      header: 'Loại dòng',
      also: ['Loại'],
      required: true,
      note: `một trong: ${Object.values(SORTS).join('; ')}`,
      example: SORTS.criterion,
    },
    {
      field: 'code',
      header: 'Mã',
      also: ['STT'],
      required: true,
      note: 'như trong văn bản: III, 3.1, B1, X1, Z1; xếp loại thì đánh số 1, 2, 3',
      example: '3.1',
    },
    GROUP,
    {
      field: 'name',
      header: 'Nội dung',
      also: ['Nội dung tiêu chí'],
      required: true,
      note: 'như trong văn bản; xếp loại thì ghi tên loại',
      example: 'Số nhiệm vụ tư vấn, phản biện và giám định xã hội trong năm',
    },
    MAXIMUM,
    RULE,
    FIGURES,
    EVIDENCE,
    WITHDRAWN,
  ],

  read(reader, { all }) {
    const bang = reader.code('bang');
    if (bang !== '' && !all.criteriaTables.some(({ code }) => code === bang))
      reader.refuse(`Không có bảng tiêu chí mang mã ${bang}. Hãy ghi đúng mã, hoặc thêm vào trang “Bảng tiêu chí”.`);
    const sort = reader.choice('sort', SORTS) ?? 'group';
    const base = { bang, code: reader.code('code'), name: reader.text('name') };
    const result = readBangRow({
      ...base,
      sort,
      group: readLong(reader, GROUP, LONGEST),
      maximum: readLong(reader, MAXIMUM, LONGEST),
      rule: readLong(reader, RULE, LONGEST),
      figures: readLong(reader, FIGURES, LONGEST),
      evidence: readLong(reader, EVIDENCE, LONGEST),
    });
    if (result.kind === 'read') return result.row;
    // A row that is taken out needs no more than its code.
    if (!reader.withdrawn()) result.reasons.forEach((reason) => reader.refuse(reason));
    return placeholder(base, sort);
  },

  cells: (row) => {
    const { sort, ...cells } = writeBangRow(row);
    return { ...cells, sort: SORTS[sort] };
  },

  label: ({ bang, sort, code, name }) => `${SORTS[sort].toLowerCase()} ${code} của bảng ${bang} (${name})`,
};

/** A row that is only known by its key. */
function placeholder(base: Pick<BangRow, 'bang' | 'code' | 'name'>, sort: RowSort): BangRow {
  const rule = { kind: 'yes-no', figure: '', yes: 0, no: 0 } as const;
  return { ...base, sort, group: '', maximum: 0, rule, figures: [], evidence: '', least: null, most: null };
}
