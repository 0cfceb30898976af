import type { Day } from '../lib/vn-time.ts';
import type { Milestone } from './milestone.ts';

/** A milestone of one year with its days. */
export interface Occurrence {
  readonly milestone: Milestone;
  /** The calendar's year: `15/1 năm sau` of 2026 is due in 2027 and belongs to 2026. */
  readonly year: number;
  /** The cluster for which its head set the exact day; null for all that it concerns. */
  readonly cum: string | null;
  /** Due on this day; of a window the first day. */
  readonly due: Day;
  /** The same day, or the last one of a window. */
  readonly last: Day;
  /** `due`, or the last working day before it: reminders count to this one, and both are named when they differ. */
  readonly workingDue: Day;
  /** What an earlier version said, when a later one moved the day. */
  readonly before: { readonly due: Day; readonly source: Milestone['source'] } | null;
}
