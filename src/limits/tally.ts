import { type Bucket, fullBucket, type Rate, refill, take } from './token-bucket.ts';

/** A rate for one person, and how long nothing of theirs is read once they have passed it. */
export interface PersonRate extends Rate {
  readonly pauseMs: number;
}

/** What one person has sent lately: a bucket for each rate, and the pause they are in or were in last. */
export interface Tally {
  readonly buckets: readonly Bucket[];
  readonly pause: { readonly from: number; readonly ms: number } | null;
  /** When something was refused last. */
  readonly refusedAt: number | null;
}

export type Judgement =
  | { readonly kind: 'admit'; readonly tally: Tally }
  /** Refused, and the first of its flood: the person is told how long it will be. */
  | { readonly kind: 'tell'; readonly pauseMs: number; readonly tally: Tally }
  | { readonly kind: 'drop'; readonly tally: Tally };

/** Who sends on into the pause, and right after it as fast again, is in the same flood; this much quiet ends it. */
const QUIET_MS = 60_000;

/** Judges one more message of a person, at a moment in milliseconds. */
export function judge(known: Tally | undefined, rates: readonly PersonRate[], now: number): Judgement {
  const buckets = rates.map((rate, index) => refill(known?.buckets[index] ?? fullBucket(rate, now), rate, now));
  const tally: Tally = { pause: null, refusedAt: null, ...known, buckets };
  if (isWithin(tally.pause?.from ?? null, tally.pause?.ms ?? 0, now)) {
    return { kind: 'drop', tally: { ...tally, refusedAt: now } };
  }
  const taken = rates.map((rate, index) => take(buckets[index]!, rate, now));
  const empty = taken.indexOf(null);
  if (empty < 0) return { kind: 'admit', tally: { ...tally, buckets: taken.map((bucket) => bucket!) } };

  const { pauseMs } = rates[empty]!;
  const closed: Tally = { ...tally, pause: { from: now, ms: pauseMs }, refusedAt: now };
  return isWithin(tally.refusedAt, QUIET_MS, now)
    ? { kind: 'drop', tally: closed }
    : { kind: 'tell', pauseMs, tally: closed };
}

/** A moment that lies ahead was written by a clock that has been set back since: it holds nobody up. */
function isWithin(from: number | null, ms: number, now: number): boolean {
  return from !== null && now >= from && now - from < ms;
}
