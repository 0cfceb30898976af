import type { VanBan } from '../documents/van-ban.ts';
import type { Day } from '../lib/vn-time.ts';
import type { Answer } from './answer.ts';
import type { Answered } from './compose.ts';
import type { Candidate } from './rank/candidate.ts';

/** What is known when one question is answered. */
export interface Known {
  readonly documents: readonly VanBan[];
  readonly candidates: readonly Candidate[];
  readonly today: Day;
  /** The day whose rules are asked for. */
  readonly day: Day;
}

/** One question's outcome: answered (perhaps in two parts), asked back, or one of the "no"s. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answered: readonly [Answered, ...Answered[]] }
  | Exclude<Answer, { kind: 'answer' | 'unavailable' }>;
