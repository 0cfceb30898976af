import { KY_NAMES } from '../../calendar/ky-bao-cao.ts';
import { CLEARINGS, DEFAULT_LADDER, PARTIES } from '../../milestones/milestone.ts';
import { writeLadder } from '../../milestones/ladder.ts';
import { type Column, FROM, TO, WITHDRAWN } from './column.ts';
import { CLUSTER_COLUMN } from './member-kind.ts';

const PARTY_NAMES = Object.values(PARTIES).join('; ');

export const KY: Column = {
  field: 'ky',
  header: 'Kỳ báo cáo',
  also: ['Kỳ'],
  required: false,
  note: `báo cáo của kỳ nào: ${Object.values(KY_NAMES).join('; ')}; để trống khi không phải báo cáo`,
  example: KY_NAMES.Q1,
};
export const PLACE: Column = {
  field: 'place',
  header: 'Điều khoản',
  also: ['Căn cứ'],
  required: false,
  note: 'chỗ ghi mốc này trong văn bản',
  example: 'STT 5',
};
export const WORDING: Column = {
  field: 'wording',
  header: 'Nguyên văn',
  also: ['Lời văn'],
  required: false,
  note: 'đúng lời của văn bản, để lời nhắc dẫn lại',
  example: 'Chậm nhất ngày 20/03/2027',
};
export const LADDER: Column = {
  field: 'ladder',
  header: 'Các lần nhắc',
  also: ['Lần nhắc', 'Nhắc trước'],
  required: false,
  note: `T là ngày đến hạn, T-3 là trước 3 ngày, T+1 là ngày làm việc đầu tiên sau hạn; để trống là ${writeLadder(DEFAULT_LADDER)}`,
  example: 'T-14, T-7, T-3, T-1, T, T+1',
};

export const MILESTONE_COLUMNS: readonly Column[] = [
  {
    field: 'code',
    header: 'Mã mốc',
    also: [],
    required: true,
    note: 'chữ không dấu, số, dấu gạch; giữ nguyên mã khi mốc được sửa',
    example: 'M05',
  },
  {
    field: 'name',
    header: 'Việc cần làm',
    also: ['Mốc công việc', 'Tên mốc'],
    required: true,
    note: 'việc đến hạn, ví dụ Nộp báo cáo quý I',
    example: 'Nộp báo cáo quý I',
  },
  {
    field: 'rule',
    header: 'Thời hạn',
    also: ['Ngày đến hạn', 'Hạn'],
    required: true,
    note: '20/3; 15/1 năm sau; ngày làm việc cuối tháng 2; trước M11 5 ngày làm việc; 15/3 - 31/3 (tính theo ngày đầu cho đến khi Cụm trưởng ấn định ngày)',
    example: '20/3',
  },
  {
    field: 'owedBy',
    header: 'Người thực hiện',
    also: ['Đơn vị thực hiện'],
    required: true,
    note: `một hoặc nhiều, cách nhau bằng dấu phẩy: ${PARTY_NAMES}`,
    example: PARTIES['thanh-vien'],
  },
  {
    field: 'reminded',
    header: 'Người được nhắc',
    also: ['Nhắc ai'],
    required: true,
    note: 'như cột “Người thực hiện”; ghi “Toàn cụm” cho các đơn vị, Cụm trưởng và Cụm phó',
    example: `${PARTIES['thanh-vien']}, ${PARTIES['cum-truong']}`,
  },
  KY,
  {
    field: 'clearedBy',
    header: 'Xong khi',
    also: ['Thôi nhắc khi'],
    required: true,
    note: `thôi nhắc khi nào: ${Object.values(CLEARINGS).join('; ')}`,
    example: CLEARINGS['bao-cao'],
  },
  LADDER,
  {
    ...CLUSTER_COLUMN,
    required: false,
    note: 'chỉ ghi khi mốc dành riêng cho một cụm; để trống là mọi cụm của Liên hiệp Hội Việt Nam',
    example: '',
  },
  {
    field: 'document',
    header: 'Văn bản',
    also: ['Số văn bản', 'Số, ký hiệu văn bản'],
    required: true,
    note: 'số, ký hiệu văn bản ghi mốc này',
    example: '15/KH-MẪU',
  },
  PLACE,
  WORDING,
  {
    field: 'year',
    header: 'Năm',
    also: ['Áp dụng cho năm'],
    required: false,
    note: 'mốc áp dụng cho riêng năm nào; hoặc để trống và ghi “Từ ngày”, “Đến ngày”',
    example: '2027',
  },
  { ...FROM, example: '' },
  { ...TO, example: '' },
  WITHDRAWN,
];
