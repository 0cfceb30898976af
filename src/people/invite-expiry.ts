import { addDays, type Day, dayInVietnam } from '../lib/vn-time.ts';

const DAY_MS = 86_400_000;
/** How long an invite waits to be typed, unless said otherwise. */
export const INVITE_DAYS = 7;

/** When an invite's code ends: after so many days, but with the role's last day in Viet Nam at the latest. */
export function inviteExpiry(at: Date, days: number, until: Day | null): Date {
  const after = new Date(at.getTime() + days * DAY_MS);
  if (until === null || dayInVietnam(after) <= until) return after;
  return new Date(`${addDays(until, 1)}T00:00:00+07:00`);
}
