import type { Points } from '../../tieu-chi/points.ts';
import type { Scored, ScoreLine } from '../../tieu-chi/scoring/scored.ts';

/** Criteria that do not have their most, what loses most first; a bonus nobody has is not missing. */
export function missingLines({ criteria }: Scored): readonly ScoreLine[] {
  return criteria.filter((line) => lostBy(line) > 0).toSorted((a, b) => lostBy(b) - lostBy(a));
}

export function lostBy({ maximum, points }: ScoreLine): Points {
  return (maximum ?? points) - points;
}
