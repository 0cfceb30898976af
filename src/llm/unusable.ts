/** Why there is no answer of the model; for the log and for `doctor`. It holds nothing of what was asked or answered. */
export type Unusable =
  /** Not asked at all: the person, or everybody together, has had the day's share. */
  | 'budget-of-person'
  | 'budget-of-all'
  /** Not asked at all: others are being answered, or it has failed too often of late. */
  | 'busy'
  | 'resting'
  /** The service can't be had. */
  | 'unreachable'
  | 'timed-out'
  | 'rate-limited'
  | 'quota-exhausted'
  | 'not-allowed'
  | 'not-found'
  | 'request-refused'
  | 'server-error'
  | 'redirected'
  | 'other-host'
  | 'too-long'
  | 'no-json'
  | 'empty'
  /** It answers, but not what it was asked for. */
  | 'refusal'
  | 'cut-short'
  | 'wrong-shape'
  | 'other-language'
  | 'repeats-prompt'
  /** Whoever asked does not want to know any more. */
  | 'given-up';

const NOT_ASKED: ReadonlySet<Unusable> = new Set(['budget-of-person', 'budget-of-all', 'busy', 'resting', 'given-up']);
/** It lies with this one question. */
const ANSWERED: ReadonlySet<Unusable> = new Set(['refusal', 'cut-short']);
const LASTING: ReadonlySet<Unusable> = new Set(['quota-exhausted', 'not-allowed', 'not-found']);

/** What it says about the service: that it works, that it does not, that only the operator can mend it, or nothing. */
export function healthBehind(why: Unusable): 'works' | 'fails' | 'to-be-mended' | 'unknown' {
  if (NOT_ASKED.has(why)) return 'unknown';
  if (ANSWERED.has(why)) return 'works';
  return LASTING.has(why) ? 'to-be-mended' : 'fails';
}
