import type { BangTieuChi } from '../bang-tieu-chi.ts';
import type { Points } from '../points.ts';
import type { Scored } from './scored.ts';

export interface Ranked<T> {
  readonly unit: T;
  readonly scored: Scored;
  /** From 1; units that nothing tells apart share one. */
  readonly rank: number;
}

/** Units by total, then by what the table compares when totals are equal; the order they come in decides nothing but who is named first. */
export function rank<T>(
  bang: BangTieuChi,
  units: readonly { readonly unit: T; readonly scored: Scored }[],
): readonly Ranked<T>[] {
  const keys = units.map((one) => ({ ...one, key: keyOf(bang, one.scored) }));
  return keys
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ unit, scored, key }) => ({
      unit,
      scored,
      rank: keys.filter((other) => compare(other.key, key) < 0).length + 1,
    }));
}

function keyOf({ tieBreak }: BangTieuChi, scored: Scored): readonly Points[] {
  const points = new Map(
    [...scored.groups, ...scored.criteria, ...scored.bonuses].map((line) => [line.code, line.points]),
  );
  return [scored.total, ...tieBreak.map((code) => points.get(code) ?? 0)];
}

/** Below 0 when `a` stands before `b`. */
function compare(a: readonly Points[], b: readonly Points[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : b[at]! - a[at]!;
}
