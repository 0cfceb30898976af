import { describe, expect, it } from 'vitest';
import { fullBucket, take } from '../../src/limits/token-bucket.ts';

const RATE = { burst: 3, perMs: 3_000 };

/** How many of the tries at these moments (ms) find a token. */
function taken(moments: readonly number[]): readonly boolean[] {
  let bucket = fullBucket(RATE, moments[0]!);
  return moments.map((at) => {
    const next = take(bucket, RATE, at);
    bucket = next ?? bucket;
    return next !== null;
  });
}

describe('a token bucket', () => {
  it.each([
    ['gives a burst at once, then nothing', [0, 0, 0, 0], [true, true, true, false]],
    ['gives one token back in its time', [0, 0, 0, 999, 1_000, 1_000], [true, true, true, false, true, false]],
    ['counts the time it was asked in vain', [0, 0, 0, 500, 1_000], [true, true, true, false, true]],
    ['is never more than full', [0, 60_000, 60_000, 60_000, 60_000], [true, true, true, true, false]],
    ['gives and takes nothing when the clock is set back', [9_000, 0, 0, 0, 1_000], [true, true, true, false, true]],
  ])('%s', (_, moments, expected) => {
    expect(taken(moments)).toEqual(expected);
  });
});
