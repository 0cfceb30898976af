import type { Points } from './points.ts';
import type { Scored } from './scored.ts';

/** What the head put in the place of one line's points, and why. */
export interface CheckedLine {
  readonly code: string;
  readonly points: Points;
  readonly reason: string;
}

/** A line with both scores side by side. */
export interface LinePair {
  readonly code: string;
  readonly name: string;
  readonly self: Points;
  readonly checked: Points;
  /** Null when the score was left as it is. */
  readonly reason: string | null;
}

/** The self score and the checked one. */
export interface TwoScores {
  readonly self: Scored;
  readonly checked: Scored;
  readonly lines: readonly LinePair[];
}
