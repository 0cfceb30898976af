import type { Period } from '../cum-thi-dua/period.ts';
import type { Day } from '../lib/vn-time.ts';

/** Days off that come back every year. Source: Bộ luật Lao động 45/2019/QH14, article 112. */
export const DIP_NGHI = {
  'tet-duong-lich': 'Tết Dương lịch',
  tet: 'Tết Nguyên đán',
  'gio-to': 'Giỗ Tổ Hùng Vương',
  'chien-thang': 'Ngày Chiến thắng',
  'quoc-te-lao-dong': 'Ngày Quốc tế Lao động',
  'quoc-khanh': 'Quốc khánh',
  khac: 'Khác',
} as const;

export type DipNghi = keyof typeof DIP_NGHI;

export const SORT_NAMES = { nghi: 'Nghỉ', 'lam-bu': 'Làm bù' } as const;

/**
 * Days on which an office rests, or works in exchange, as they were decided for a year; both days included.
 * What is decided for a holiday takes the place of what would be reckoned for it that year.
 */
export interface NgayNghi extends Period {
  readonly to: Day;
  readonly dip: DipNghi;
  readonly sort: keyof typeof SORT_NAMES;
  /** What it is and who decided it; '' when nothing needs to be said. */
  readonly note: string;
}
