import { overlaps, type Period } from './period.ts';

/** Rows that can't stand together, and why, in Vietnamese; the first of `rows` is the one that the sentence is about. */
export interface Problem {
  readonly rows: readonly object[];
  readonly reason: string;
}

/** Every two rows of the same `keyOf` that hold on a same day, unless `mayMeet`. */
export function findOverlaps<T extends Period>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  say: (row: T, other: T) => string,
  mayMeet: (row: T, other: T) => boolean = () => false,
): readonly Problem[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap((group) =>
    group.flatMap((row, index) =>
      group
        .slice(0, index)
        .filter((other) => overlaps(row, other) && !mayMeet(row, other))
        .map((other) => ({ rows: [row, other], reason: say(row, other) })),
    ),
  );
}
