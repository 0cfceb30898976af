import type { ClockTime } from '../calendar/clock-time.ts';
import { maySpeak, workingMomentAfter, workingMomentBefore } from '../calendar/hours.ts';
import { type Day, dayInVietnam } from '../lib/vn-time.ts';
import type { Occurrence } from '../milestones/occurrence.ts';
import type { World } from './world.ts';

export type FitMoment =
  | { readonly kind: 'at'; readonly at: Date; readonly isMoved: boolean }
  /** Later than the deadline, which is this day. */
  | { readonly kind: 'too-late'; readonly last: Day };

/**
 * When a reminder that somebody wants at a moment is said: then, or in the working hours before it when it lies outside of them. Never
 * after the first deadline it is about; what is overdue already has none.
 */
export function fitMoment(
  { now, calendar, settings, register }: World,
  wanted: Date,
  about: readonly Occurrence[],
  own: ClockTime | null,
): FitMoment {
  const lasts = about.map(({ last }) => last).filter((last) => last >= register.day);
  const last = lasts.toSorted()[0];
  if (last !== undefined && dayInVietnam(wanted) > last) return { kind: 'too-late', last };
  if (maySpeak(calendar, settings.hours, wanted)) return { kind: 'at', at: wanted, isMoved: false };
  const before = workingMomentBefore(calendar, settings.hours, wanted, own);
  const at = before > now ? before : workingMomentAfter(calendar, settings.hours, wanted);
  if (last !== undefined && dayInVietnam(at) > last) return { kind: 'too-late', last };
  return { kind: 'at', at, isMoved: true };
}
