import { type Column, FROM, TO, WITHDRAWN } from './column.ts';

export const YEAR: Column = {
  field: 'forYear',
  header: 'Năm thi đua',
  also: ['Năm'],
  required: true,
  note: 'bốn chữ số',
  example: '2026',
};
export const TOTAL: Column = {
  field: 'maximum',
  header: 'Tổng điểm',
  also: ['Tổng điểm tối đa'],
  required: true,
  note: 'điểm các nhóm cộng điểm thưởng tối đa',
  example: '1.000',
};
export const BONUS_CAP: Column = {
  field: 'bonusCap',
  header: 'Thưởng tối đa',
  also: ['Điểm thưởng tối đa'],
  required: true,
  note: 'giới hạn chung của mọi điểm thưởng; không có điểm thưởng thì ghi 0',
  example: '50',
};
export const TIE_BREAK: Column = {
  field: 'tieBreak',
  header: 'Khi bằng điểm',
  also: [],
  required: false,
  note: 'mã nhóm, mã tiêu chí được so lần lượt, cách nhau bằng dấu chấm phẩy',
  example: 'III; 7.2',
};
export const NEEDS_EVIDENCE: Column = {
  field: 'needsEvidence',
  header: 'Không minh chứng thì 0 điểm',
  also: [],
  required: false,
  note: 'có hoặc không; để trống là có',
  example: 'có',
};
export const MAY_EXCEED: Column = {
  field: 'mayExceed',
  header: 'Được vượt tổng điểm',
  also: [],
  required: false,
  note: 'có hoặc không; để trống là không',
  example: 'không',
};

export const CRITERIA_TABLE_COLUMNS: readonly Column[] = [
  { field: 'bang', header: 'Mã bảng', also: [], required: true, note: 'mỗi năm một mã riêng', example: 'MAU-2026' },
  {
    field: 'name',
    header: 'Tên bảng',
    also: [],
    required: true,
    note: 'tên đầy đủ',
    example: 'Bảng tiêu chí chấm điểm thi đua năm 2026',
  },
  YEAR,
  {
    field: 'issuer',
    header: 'Nơi ban hành',
    also: ['Cơ quan ban hành'],
    required: true,
    note: 'mỗi nơi chỉ có một bảng có hiệu lực vào một ngày',
    example: 'Cụm thi đua Mẫu',
  },
  {
    field: 'document',
    header: 'Số văn bản',
    also: ['Số, ký hiệu văn bản'],
    required: true,
    note: 'số, ký hiệu của văn bản ban hành, để trích dẫn',
    example: '01/HD-MẪU',
  },
  TOTAL,
  BONUS_CAP,
  MAY_EXCEED,
  NEEDS_EVIDENCE,
  TIE_BREAK,
  { ...FROM, note: 'ngày đầu tiên, viết dd/mm/yyyy; để trống cả hai ngày là trọn năm thi đua' },
  TO,
  WITHDRAWN,
];
