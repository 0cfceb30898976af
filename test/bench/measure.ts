/** One round of something that is measured; gives what it measured, in the unit of its figure. */
export type Round = () => Promise<number>;

export interface Sides<T> {
  readonly ours: T;
  readonly baseline: T;
}

/** How many rounds are played; the first ones warm up and are forgotten. */
export interface Length {
  readonly warmUp: number;
  readonly rounds: number;
}

/** What both sides measured, round by round. */
export type Samples = Sides<readonly number[]>;

/** Plays our side and the baseline in turn, so that whatever else the machine does meanwhile falls on both. */
export async function alternate(sides: Sides<Round>, { warmUp, rounds }: Length): Promise<Samples> {
  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    ours.push(await sides.ours());
    baseline.push(await sides.baseline());
  }
  return { ours: ours.slice(warmUp), baseline: baseline.slice(warmUp) };
}

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** The value that `percent` % of the samples do not exceed (nearest rank); 50 is the median. */
export function percentile(samples: readonly number[], percent: number): number {
  if (samples.length === 0) throw new RangeError('There is no percentile of no samples.');
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]!;
}
