import { CELL_NAMES } from '../../tieu-chi/text/bang-row-cells.ts';
import type { RowSort } from '../../tieu-chi/bang-tieu-chi.ts';
import { type Column, type Field, WITHDRAWN } from './column.ts';

/** What a row's sort is called in a workbook. */
export const CRITERIA_SORTS: Readonly<Record<RowSort, string>> = {
  group: 'Nhóm',
  criterion: 'Tiêu chí',
  bonus: 'Điểm thưởng',
  penalty: 'Điểm trừ',
  exclusion: 'Không xét',
  band: 'Xếp loại',
};

export const [GROUP, MAXIMUM, RULE, FIGURES, EVIDENCE] = [
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
    note: '“có 20; không 0” · “>=8 nhiệm vụ: 100; 5-7: 80; còn lại: 0” · “mỗi nhiệm vụ 15, tối đa 60” · “xuất sắc: 30; tốt: 20; khá: 0” · “tự chấm 0-40” · cộng nhiều phần bằng dấu +, lấy phần cao nhất bằng chữ “hoặc”: “BCH >=2: 20 + BTV >=4: 20” · “50 trừ X1, X2, không dưới 0” · điểm trừ: “mỗi ngày làm việc 2, mỗi báo cáo tối đa 10” · xếp loại: “>=900”, “800-899,5”, “<500”',
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

export const CRITERIA_COLUMNS: readonly Column[] = [
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
    note: `một trong: ${Object.values(CRITERIA_SORTS).join('; ')}`,
    example: CRITERIA_SORTS.criterion,
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
];

const EXAMPLE = { bang: 'MAU-2026' };

/** A row of each other sort, and the rules that are not seen above. */
export const CRITERIA_EXAMPLES: readonly Partial<Record<Field, string>>[] = [
  {
    ...EXAMPLE,
    sort: CRITERIA_SORTS.group,
    code: 'III',
    name: 'Tư vấn, phản biện và giám định xã hội',
    maximum: '200',
  },
  {
    ...EXAMPLE,
    sort: CRITERIA_SORTS.criterion,
    code: '2.1',
    group: 'II',
    name: 'Họp Ban Chấp hành, Ban Thường vụ đúng Điều lệ',
    maximum: '40',
    rule: 'BCH: >=2 lần: 20 + BTV: >=4 lần: 20',
    figures: 'BCH = hop_bch; BTV = hop_btv',
    evidence: 'Giấy mời; biên bản họp',
  },
  {
    ...EXAMPLE,
    sort: CRITERIA_SORTS.bonus,
    code: 'B4',
    name: 'Đăng cai một cuộc họp của cụm',
    maximum: '10',
    rule: 'có 10; không 0',
    figures: 'hỏi: Trong năm đơn vị có đăng cai cuộc họp nào của cụm không?',
    evidence: 'Kế hoạch; giấy mời họp',
  },
  {
    ...EXAMPLE,
    sort: CRITERIA_SORTS.penalty,
    code: 'X1',
    name: 'Nộp báo cáo chậm',
    rule: 'mỗi ngày làm việc 2, mỗi báo cáo tối đa 10',
    figures: 'bao_cao_cham',
  },
  {
    ...EXAMPLE,
    sort: CRITERIA_SORTS.exclusion,
    code: 'Z2',
    name: 'Không nộp báo cáo năm',
    figures: 'thieu_bao_cao_nam',
  },
  { ...EXAMPLE, sort: CRITERIA_SORTS.band, code: '2', name: 'Tốt', rule: '800-899,5' },
];
