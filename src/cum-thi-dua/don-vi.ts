import type { Day } from '../lib/vn-time.ts';
import { contains, type Period } from './period.ts';

/**
 * A unit (mostly a Liên hiệp Hội of a province) as it was known during a period. The same code with another name in a later
 * period is the same unit renamed: what it reported before stays its own.
 */
export interface DonVi extends Period {
  readonly code: string;
  readonly name: string;
  /** What people also call it: old names, short forms. */
  readonly aliases: readonly string[];
  /** The code of the unit that took it over on the day after `to`; null for one that goes on or simply ended. */
  readonly mergedInto: string | null;
}

/** The unit with this code on a day; after a merger the unit that took it over. Null before its time, and after an end without heir. */
export function donViOn(units: readonly DonVi[], code: string, day: Day): DonVi | null {
  const visited = new Set<string>();
  let wanted: string | null = code;
  while (wanted !== null && !visited.has(wanted)) {
    visited.add(wanted);
    const known = units.filter((unit) => unit.code === wanted);
    const inForce = known.find((unit) => contains(unit, day));
    if (inForce) return inForce;
    wanted = known.find(({ to, mergedInto }) => mergedInto !== null && to !== null && to < day)?.mergedInto ?? null;
  }
  return null;
}
