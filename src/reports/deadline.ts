import type { Day } from '../lib/vn-time.ts';

/** Until when a report may be sent. */
export interface Deadline {
  readonly due: Day;
  /** A later day, for this unit alone. */
  readonly extendedTo: Day | null;
  /** From this day on nothing is taken any more, unless there is an extension that still runs. */
  readonly lockedFrom: Day;
}

/** How a report that is sent on a day stands to its deadline. */
export type Timeliness =
  | { readonly kind: 'on-time' }
  /** Working days, as rule X1 of the scoring table counts them. */
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'locked'; readonly since: Day };

/**
 * `lateDays` counts the working days after a day up to another one. With an extension the report is on time until its end; one whose
 * extension has run out is late from its end on. Before a working day has passed nothing is late. A report without a deadline (`null`)
 * is always on time.
 */
export function timeliness(
  deadline: Deadline | null,
  today: Day,
  lateDays: (due: Day, sent: Day) => number,
): Timeliness {
  if (deadline === null) return { kind: 'on-time' };
  const { due, extendedTo, lockedFrom } = deadline;
  const last = extendedTo !== null && extendedTo > due ? extendedTo : due;
  if (today <= last) return { kind: 'on-time' };
  if (today >= lockedFrom) return { kind: 'locked', since: lockedFrom };
  const days = lateDays(last, today);
  return days === 0 ? { kind: 'on-time' } : { kind: 'late', days };
}
