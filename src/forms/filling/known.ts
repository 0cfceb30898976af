import type { Day } from '../../lib/vn-time.ts';
import type { Draft, ReportPeriod } from './draft.ts';

/** What is known beside the draft when an answer is read or a report is checked. */
export interface Known {
  /** The day in Viet Nam. */
  readonly today: Day;
  /** The unit's report before this one; null when there is none. */
  readonly last: LastReport | null;
  /** Points, in whole hundredths, that the figures give by the year's table; null when not computed. */
  readonly score: number | null;
}

export interface LastReport {
  readonly period: ReportPeriod;
  readonly answers: Draft['answers'];
}
