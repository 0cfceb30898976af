import OpenAI from 'openai';
import { Refused } from './guarded-fetch.ts';
import type { Unusable } from './unusable.ts';

/** What a failed request means, and when it may be sent once more. */
export interface Failed {
  readonly why: Unusable;
  /** Milliseconds to wait before the one retry; null when it would be in vain. */
  readonly retryInMs: number | null;
  /** It was refused as it stands: without a schema in the request it may be taken. */
  readonly mayBeFormat: boolean;
}

/** Nobody waits longer for a service that is busy. */
const LONGEST_WAIT_MS = 5_000;
const SHORT_WAIT_MS = 300;
const FORMAT_STATUSES: ReadonlySet<number> = new Set([400, 404, 415, 422, 501]);

/** Judges whatever a request threw. */
export function judgeError(error: unknown): Failed {
  if (error instanceof OpenAI.APIConnectionTimeoutError) return failed('timed-out');
  if (error instanceof OpenAI.APIConnectionError) {
    const refused = refusedIn(error);
    return refused === null ? failed('unreachable', SHORT_WAIT_MS) : failed(refused);
  }
  if (error instanceof OpenAI.APIError && typeof error.status === 'number') return judgeStatus(error, error.status);
  if (error instanceof SyntaxError) return failed('no-json');
  return failed(refusedIn(error) ?? 'unreachable');
}

function judgeStatus(error: InstanceType<typeof OpenAI.APIError>, status: number): Failed {
  if (status === 429) {
    const isOver = [error.code, error.type].includes('insufficient_quota');
    return isOver ? failed('quota-exhausted') : failed('rate-limited', waitIn(error.headers));
  }
  if (status === 401 || status === 403) return failed('not-allowed');
  if (status === 402) return failed('quota-exhausted');
  if (status >= 500 && status !== 501) return failed('server-error', SHORT_WAIT_MS);
  const why = status === 404 ? 'not-found' : 'request-refused';
  return { ...failed(why), mayBeFormat: FORMAT_STATUSES.has(status) };
}

/** As the service says, in seconds; a service that says nothing is asked again after a second. Null: too long to wait. */
function waitIn(headers: Headers | undefined): number | null {
  const seconds = Number(headers?.get('retry-after') ?? 1);
  const ms = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : LONGEST_WAIT_MS + 1;
  return ms <= LONGEST_WAIT_MS ? ms : null;
}

function refusedIn(error: unknown, depth = 0): Unusable | null {
  if (error instanceof Refused) return error.why;
  return error instanceof Error && depth < 5 ? refusedIn(error.cause, depth + 1) : null;
}

function failed(why: Unusable, retryInMs: number | null = null): Failed {
  return { why, retryInMs, mayBeFormat: false };
}
