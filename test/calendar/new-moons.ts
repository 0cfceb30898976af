import { addDays, type Day, daysBetween } from '../../src/lib/vn-time.ts';

const RAD = Math.PI / 180;

/** The day in Viet Nam of the `k`th new moon after 06/01/2000, by the periodic terms of Meeus, Astronomical Algorithms, chapter 49. */
export function newMoon(k: number): Day {
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t;
  const sun = RAD * (2.5534 + 29.1053567 * k);
  const moon = RAD * (201.5643 + 385.81693528 * k + 0.0107582 * t * t);
  const node = RAD * (160.7108 + 390.67050284 * k - 0.0016118 * t * t);
  const terms: readonly (readonly [number, number])[] = [
    [-0.4072, moon],
    [0.17241 * e, sun],
    [0.01608, 2 * moon],
    [0.01039, 2 * node],
    [0.00739 * e, moon - sun],
    [-0.00514 * e, moon + sun],
    [0.00208 * e * e, 2 * sun],
    [-0.00111, moon - 2 * node],
    [-0.00057, moon + 2 * node],
    [0.00056 * e, 2 * moon + sun],
    [-0.00042, 3 * moon],
    [0.00042 * e, sun + 2 * node],
    [0.00038 * e, sun - 2 * node],
    [-0.00024 * e, 2 * moon - sun],
  ];
  const julian =
    2451550.09766 +
    29.530588861 * k +
    0.00015437 * t * t +
    terms.reduce((sum, [size, at]) => sum + size * Math.sin(at), 0);
  const unixMs = (julian - 2440587.5) * 86_400_000 - 70_000; // 70 s from dynamical time to UTC in these years
  return new Date(unixMs + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The new moon on or last before a day. */
export function newMoonUpTo(day: Day): Day {
  const guess = Math.floor(daysBetween('2000-01-06', day) / 29.530588861);
  return [2, 1, 0, -1, -2].map((by) => newMoon(guess + by)).find((moon) => moon <= day)!;
}

/**
 * Tết: the first new moon on or after 21/01. The month of Tết is the one with the middle of Vũ thủy in it (19 or 20 February in these
 * years), so it begins on the last new moon up to that day.
 */
export function tetOf(year: number): Day {
  return newMoonUpTo(`${year}-02-19`);
}

/** The tenth day of the month with Cốc vũ in it (20/04): the third month, unless it is a leap one's neighbour. */
export function gioToOf(year: number): Day {
  return addDays(newMoonUpTo(`${year}-04-20`), 9);
}
