/** How often something may happen: `burst` times at once, and as many again, one by one, within `perMs`. */
export interface Rate {
  readonly burst: number;
  readonly perMs: number;
}

/** What is left of a rate, at a moment in milliseconds. A fraction is a token that is on its way back. */
export interface Bucket {
  readonly left: number;
  readonly at: number;
}

export function fullBucket({ burst }: Rate, at: number): Bucket {
  return { left: burst, at };
}

/** The bucket later on. A clock that was set back gives nothing and takes nothing. */
export function refill({ left, at }: Bucket, { burst, perMs }: Rate, now: number): Bucket {
  const passed = Math.max(0, now - at);
  return { left: Math.min(burst, left + (passed * burst) / perMs), at: now };
}

/** The bucket with one token less; null when there is none to take. */
export function take(bucket: Bucket, rate: Rate, now: number): Bucket | null {
  const filled = refill(bucket, rate, now);
  return filled.left >= 1 ? { ...filled, left: filled.left - 1 } : null;
}
