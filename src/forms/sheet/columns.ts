/** What the columns of a report's sheet are called, those to be filled in near the front for a phone; the reader finds them by these, wherever they stand. */
export const COLUMNS = {
  number: 'Số mục',
  label: 'Nội dung',
  unit: 'Đơn vị tính',
  ky: 'Trong kỳ',
  luyKe: 'Lũy kế',
  last: 'Kỳ trước',
  rule: 'Cách ghi',
  hint: 'Lưu ý',
} as const;

export type ColumnName = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[];
export const SHEET_NAMES = { guide: 'Hướng dẫn', report: 'Báo cáo' } as const;

/** `Mục 16a`: the sheet of a repeated group. */
export function listSheetName(number: string): string {
  return `Mục ${number}`;
}
