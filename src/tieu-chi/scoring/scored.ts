import type { Figure, Value } from '../figure.ts';
import type { Points } from '../points.ts';

/** A report scored by a table: every number in it is the sum of the lines it names. */
export interface Scored {
  readonly bang: string;
  readonly groups: readonly GroupScore[];
  readonly criteria: readonly ScoreLine[];
  readonly bonuses: readonly ScoreLine[];
  /** Points taken off, positive. A line whose `within` names a criterion was taken off there, not off the total. */
  readonly penalties: readonly ScoreLine[];
  readonly exclusions: readonly ExclusionLine[];
  readonly content: Points;
  /** After the cap on all bonuses together. */
  readonly bonus: Points;
  readonly bonusCut: Points;
  readonly penalty: Points;
  /** What the total would be above the nominal most and, by the table, isn't. */
  readonly totalCut: Points;
  /** content + bonus - penalty - totalCut. */
  readonly total: Points;
  /** Name of the grade; null when the table has none for this total. */
  readonly band: string | null;
}

export interface GroupScore {
  readonly code: string;
  readonly name: string;
  readonly points: Points;
  readonly maximum: Points;
}

export interface ScoreLine {
  readonly code: string;
  readonly name: string;
  readonly points: Points;
  /** Null for a penalty. */
  readonly maximum: Points | null;
  /** What gave the points, figure by figure; also when evidence is missing. */
  readonly parts: readonly PartScore[];
  /** What keeps points back that may be there: figures and answers that nobody gave, or that make no sense. */
  readonly wanting: readonly Wanting[];
  /** There is no evidence, so the points are 0; what they would be otherwise. Null when evidence is there or not needed. */
  readonly withEvidence: Points | null;
  /** What would give more, the nearest step of each figure; none at the top. */
  readonly next: readonly NextStep[];
  /** The criterion inside which a penalty is taken off. */
  readonly within: string | null;
  readonly citation: Citation;
}

export interface PartScore {
  readonly figure: Figure;
  readonly value: Value;
  readonly points: Points;
  /** The value and the piece of the rule that gave them, for people: `7, mức 5-7 nhiệm vụ: 80 điểm`, `3 × 15 = 45 điểm`. */
  readonly because: string;
}

export type Wanting =
  | { readonly kind: 'no-figure'; readonly figure: Figure }
  | { readonly kind: 'needs-answer'; readonly figure: Figure; readonly id: string; readonly question: string }
  /** A value that the rule can't take; `allowed` says in Vietnamese what it takes. */
  | { readonly kind: 'bad-value'; readonly figure: Figure; readonly allowed: string };

export interface NextStep {
  readonly figure: Figure;
  /** How many more, in hundredths; null when a yes is all it takes. */
  readonly more: number | null;
  /** `nhiệm vụ`, `%`; may be ''. */
  readonly noun: string;
  /** What the line's points will be then. */
  readonly points: Points;
}

export interface Citation {
  /** Number and symbol of the table's document. */
  readonly document: string;
  readonly code: string;
}

export interface ExclusionLine {
  readonly code: string;
  readonly name: string;
  /** Null while nobody has said. */
  readonly applies: boolean | null;
  readonly wanting: readonly Wanting[];
  readonly citation: Citation;
}
