import type { PersonRate } from './tally.ts';
import type { Rate } from './token-bucket.ts';

/** How much is read, of whom. */
export interface Limits {
  /** Everything a person sends, on all their channels together. */
  readonly messages: readonly PersonRate[];
  readonly uploads: readonly PersonRate[];
  readonly strangers: {
    readonly each: Rate;
    readonly together: Rate;
    /** A code is how a stranger comes in, a moment after being asked for it: it has a rate of its own. */
    readonly codesEach: Rate;
    readonly codesTogether: Rate;
    /** All strangers of one group. */
    readonly group: Rate;
  };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The limits when a person may send `perMinute` messages a minute; null, no limits at all, for 0. */
export function limitsFor(perMinute: number): Limits | null {
  if (perMinute === 0) return null;
  return {
    messages: [
      { burst: perMinute, perMs: MINUTE_MS, pauseMs: MINUTE_MS },
      { burst: 20 * perMinute, perMs: DAY_MS, pauseMs: HOUR_MS },
    ],
    uploads: [{ burst: 20, perMs: HOUR_MS, pauseMs: HOUR_MS }],
    strangers: {
      each: { burst: 1, perMs: MINUTE_MS },
      together: { burst: 60, perMs: MINUTE_MS },
      codesEach: { burst: 6, perMs: 10 * MINUTE_MS },
      codesTogether: { burst: 60, perMs: MINUTE_MS },
      group: { burst: 1, perMs: HOUR_MS },
    },
  };
}
