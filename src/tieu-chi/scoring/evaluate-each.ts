import type { Value } from '../figure.ts';
import { type Points, writeHundredths } from '../points.ts';
import type { Scale } from '../rule.ts';
import type { Evaluated } from './evaluate-scale.ts';
import { hundredths } from './value-of.ts';

export interface Next {
  /** How many more, in hundredths; null when a yes is all it takes. */
  readonly more: number | null;
  readonly points: Points;
  readonly noun: string;
}

type Each = Extract<Scale, { kind: 'each' }>;

/** So many points for each whole one; every item of a list is capped by itself, then all together. */
export function evaluateEach(scale: Each, value: Value): Evaluated {
  const counts = typeof value === 'number' ? [value] : Array.isArray(value) ? (value as readonly number[]) : null;
  if (counts === null || counts.some((count) => count < 0))
    return { kind: 'bad-value', allowed: 'một số từ 0 trở lên' };
  const items = counts.map((count) => {
    const times = Math.floor(hundredths(count) / (scale.per * 100));
    const points = times * scale.points;
    const most = scale.itemCap?.points ?? points;
    return { points: Math.min(points, most), told: tellItem(times, scale.points, points, most) };
  });
  const sum = items.reduce((total, { points }) => total + points, 0);
  const points = Math.min(sum, scale.cap ?? sum);
  const told =
    items.length === 0 ? `0 × ${writeHundredths(scale.points)} = 0 điểm` : items.map((item) => item.told).join('; ');
  return {
    kind: 'points',
    points,
    because: points < sum ? `${told}, tối đa ${writeHundredths(points)}` : told,
    next: typeof value === 'number' ? nextOne(scale, value, points) : null,
  };
}

function nextOne(scale: Each, value: number, points: Points): Next | null {
  const per = scale.per * 100;
  const caps = [scale.cap, scale.itemCap?.points ?? null].filter((cap) => cap !== null);
  const more = Math.min(points + scale.points, ...caps);
  return more > points ? { more: per - (hundredths(value) % per), points: more, noun: scale.noun } : null;
}

function tellItem(times: number, each: Points, points: Points, most: Points): string {
  const sum = `${times} × ${writeHundredths(each)} = ${writeHundredths(points)} điểm`;
  return points > most ? `${sum}, tối đa ${writeHundredths(most)}` : sum;
}
