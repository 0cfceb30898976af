/** The indices of the `limit` highest scores above 0 among those allowed, best first; the lower index first where equal. */
export function topScores(scores: Float64Array, limit: number, allowed: (index: number) => boolean): number[] {
  const best: number[] = [];
  let least = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index]!;
    if (score <= least || !allowed(index)) continue;
    let at = Math.min(best.length, limit - 1);
    while (at > 0 && scores[best[at - 1]!]! < score) at -= 1;
    best.splice(at, 0, index);
    if (best.length > limit) best.pop();
    if (best.length === limit) least = scores[best[limit - 1]!]!;
  }
  return best;
}
