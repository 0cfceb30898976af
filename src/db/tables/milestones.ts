import type { DipNghi, NgayNghi } from '../../calendar/ngay-nghi.ts';
import type { Ky } from '../../calendar/ky-bao-cao.ts';
import type { Clearing } from '../../milestones/milestone.ts';

/** The calendar: days off as they were decided, what is due every year, and the days that heads set. */
export interface MilestoneTables {
  ngay_nghi: NgayNghiTable;
  milestone: MilestoneTable;
  milestone_day: MilestoneDayTable;
}

export interface NgayNghiTable {
  dip: DipNghi;
  sort: NgayNghi['sort'];
  valid_from: string;
  valid_to: string;
  note: string;
}

export interface MilestoneTable {
  code: string;
  /** Empty for all clusters (a key column can't be null). */
  cum: string;
  name: string;
  /** Parties as JSON. */
  owed_by: string;
  reminded: string;
  /** In the words of `writeDayRule`. */
  rule: string;
  ky: Ky | null;
  cleared_by: Clearing;
  document: string;
  place: string;
  wording: string;
  /** Rungs as JSON; null for the usual ones. */
  ladder: string | null;
  valid_from: string;
  valid_to: string | null;
}

export interface MilestoneDayTable {
  milestone: string;
  year: number;
  cum: string;
  day: string;
}
