import type { Ky } from '../calendar/ky-bao-cao.ts';
import type { Period } from '../cum-thi-dua/period.ts';
import type { Day } from '../lib/vn-time.ts';
import type { DayRule } from './day-rule.ts';

/** Whom a milestone concerns. `don-vi` are all units, `thanh-vien` those of the cluster. */
export const PARTIES = {
  'don-vi': 'Tất cả đơn vị',
  'thanh-vien': 'Các đơn vị trong cụm',
  'cum-truong': 'Cụm trưởng',
  'cum-pho': 'Cụm phó',
  'trung-uong': 'Liên hiệp Hội Việt Nam',
} as const;

export type Party = keyof typeof PARTIES;

/** What ends the reminders. */
export const CLEARINGS = {
  'bao-cao': 'Nộp báo cáo',
  'xac-nhan': 'Xác nhận đã xong',
  'bien-ban': 'Tải biên bản lên',
  khong: 'Không cần',
} as const;

export type Clearing = keyof typeof CLEARINGS;

/** Where a milestone is written, so that every reminder can quote it. */
export interface MilestoneSource {
  /** Number and symbol: `15/KH-MẪU`. */
  readonly document: string;
  /** `mục I, STT 5`; '' for the document as a whole. */
  readonly place: string;
  /** The document's own words: `Chậm nhất ngày 20/03/2027`. */
  readonly wording: string;
}

/**
 * Something that is due every year, as it is ruled during a period. The same code from a later day is the same milestone changed:
 * the day that was due before stays known.
 */
export interface Milestone extends Period {
  readonly code: string;
  /** What is due: `Nộp báo cáo quý I`. */
  readonly name: string;
  /** The cluster it is for; null for every cluster of the Liên hiệp Hội Việt Nam. */
  readonly cum: string | null;
  readonly owedBy: readonly Party[];
  readonly reminded: readonly Party[];
  readonly day: DayRule;
  /** The report it asks for; null for anything else. */
  readonly ky: Ky | null;
  readonly clearedBy: Clearing;
  readonly source: MilestoneSource;
  /** Steps of its own; null for `DEFAULT_LADDER`. */
  readonly ladder: readonly Rung[] | null;
}

/** Days from the due day: -14 is T-14, 0 the day itself, 1 the first working day after it. */
export type Rung = number;

export const DEFAULT_LADDER: readonly Rung[] = [-14, -7, -3, -1, 0, 1];

/** The exact day that a cluster's head set for a milestone of a year, which then takes the place of its window. */
export interface SetDay {
  readonly milestone: string;
  readonly year: number;
  readonly cum: string;
  readonly day: Day;
}
