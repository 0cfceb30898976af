import { checkScore, type CheckedLine, type TwoScores } from '../../tieu-chi/scoring/two-scores.ts';
import type { SelfScore } from './self-score.ts';

/**
 * Both scores with what the head has put in so far. What stands there already never refuses: a line that the unit has meanwhile brought
 * to the same points, or that the table no longer has, is as the unit has it. Null when a line can't be taken by the table any more.
 */
export function twoScoresOf(self: SelfScore, kept: readonly CheckedLine[]): TwoScores | null {
  const checked = checkScore(self.bang, self.scored, self.facts, differing(self, kept));
  return checked.kind === 'checked' ? checked.scores : null;
}

/** Why new points can't be taken, line by line; empty when they can. */
export function problemsOf(self: SelfScore, lines: readonly CheckedLine[]): readonly string[] {
  const checked = checkScore(self.bang, self.scored, self.facts, lines);
  return checked.kind === 'checked' ? [] : checked.problems.map(({ reason }) => reason);
}

function differing({ scored }: SelfScore, kept: readonly CheckedLine[]): readonly CheckedLine[] {
  const own = new Map(
    [...scored.criteria, ...scored.bonuses, ...scored.penalties].map(({ code, points }) => [code, points]),
  );
  return kept.filter(({ code, points }) => own.has(code) && own.get(code) !== points);
}
