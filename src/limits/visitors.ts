import { type Bucket, fullBucket, type Rate, refill, take } from './token-bucket.ts';

/** More than can be let in within any rate of ours; above it those who have been quiet are forgotten. */
const MANY = 1_000;

/** A rate for each of many, who may be anybody, under one for all of them together. Grows no larger than what was let in lately. */
export class Visitors {
  readonly #each: Rate;
  readonly #together: Rate;
  readonly #known = new Map<string, Bucket>();
  #all: Bucket | null = null;

  constructor(each: Rate, together: Rate) {
    this.#each = each;
    this.#together = together;
  }

  /** True when this one, and one more of all, may come in now. Who may not costs nothing and leaves no trace. */
  admit(key: string, now: number): boolean {
    const own = take(this.#known.get(key) ?? fullBucket(this.#each, now), this.#each, now);
    const all = own && take(this.#all ?? fullBucket(this.#together, now), this.#together, now);
    if (!own || !all) return false;
    this.#all = all;
    this.#known.set(key, own);
    if (this.#known.size > MANY) this.#forgetQuietOnes(now);
    return true;
  }

  #forgetQuietOnes(now: number): void {
    for (const [key, bucket] of this.#known) {
      if (refill(bucket, this.#each, now).left >= this.#each.burst) this.#known.delete(key);
    }
  }
}
