import type { Day } from '../lib/vn-time.ts';
import type { HandOver } from './hand-over.ts';

/** What was lent at once: the same two people and the same first day. */
export interface Arranged {
  readonly ids: readonly number[];
  readonly giver: string;
  readonly taker: string;
  readonly from: Day;
  readonly to: Day;
  readonly roles: readonly HandOver[];
}

/** What is lent today or will be, the earliest first. */
export function arrangedFrom(handOvers: readonly HandOver[], today: Day): readonly Arranged[] {
  const open = handOvers.filter(({ to }) => to >= today);
  const groups = Map.groupBy(open, ({ giver, taker, from }) => `${giver} ${taker} ${from}`);
  return [...groups.values()]
    .map((roles) => ({
      ids: roles.map(({ id }) => id),
      giver: roles[0]!.giver,
      taker: roles[0]!.taker,
      from: roles[0]!.from,
      to: roles.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
      roles,
    }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
