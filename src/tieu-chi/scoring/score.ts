import type { BangTieuChi } from '../bang-tieu-chi.ts';
import type { Facts } from '../figure.ts';
import { scoreAward, scoreExclusion, scorePenalty } from './score-rows.ts';
import type { Scored } from './scored.ts';
import { addUp } from './add-up.ts';

/** Scores what is known of a unit by a year's table. Nothing is guessed: what is not known gives no points and is told as wanting. */
export function score(bang: BangTieuChi, facts: Facts): Scored {
  const penalties = bang.penalties.map((row) => scorePenalty(bang, row, facts));
  return addUp(bang, {
    criteria: bang.criteria.map((row) => scoreAward(bang, row, penalties, facts)),
    bonuses: bang.bonuses.map((row) => scoreAward(bang, row, penalties, facts)),
    penalties,
    exclusions: bang.exclusions.map((row) => scoreExclusion(bang, row, facts)),
  });
}
