import { type Day, writeDay } from '../lib/vn-time.ts';

/** From one Viet Nam day to another, both included; `to` is null while no end is known. */
export interface Period {
  readonly from: Day;
  readonly to: Day | null;
}

export function contains(period: Period, day: Day): boolean {
  return period.from <= day && (period.to === null || day <= period.to);
}

/** True when both hold on at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}

/** True when on every day of `period` one of `parts` holds. */
export function covers(parts: readonly Period[], period: Period): boolean {
  let open: Day = period.from;
  for (const part of parts.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (!contains(part, open)) continue;
    if (part.to === null) return true;
    open = dayAfter(part.to);
    if (period.to !== null && open > period.to) return true;
  }
  return false;
}

/** The next calendar day. */
export function dayAfter(day: Day): Day {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** `từ 01/01/2026 đến 31/12/2026`, `từ 01/07/2025`. */
export function describePeriod({ from, to }: Period): string {
  return `từ ${writeDay(from)}${to === null ? '' : ` đến ${writeDay(to)}`}`;
}
