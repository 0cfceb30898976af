import type { AnswerVia } from './answer.ts';

/** The direct sentence of an answer, before its sources are written below it. */
export interface Direct {
  /** What the source says; each figure in it stands in the source or in the question. */
  readonly said: string;
  /** What was counted from it, with its parts ("còn 26 ngày, tính từ hôm nay 24/11/2026"); never without them. */
  readonly counted: string | null;
  /** What else must be known of the same row (a due day that is a Sunday); figures as in `said`. */
  readonly noted?: string;
  /** The exact words of the passage that bear it. */
  readonly quote: string;
  readonly via: AnswerVia;
}
