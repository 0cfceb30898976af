import { percentile, type Samples } from './measure.ts';

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 's' | '/s' | 'MB';
  readonly ours: number;
  readonly baseline: number;
  readonly goal: Goal | null;
}

/** What a figure should reach: a multiple of its baseline, or a value in its own unit. */
export type Goal =
  | { readonly kind: 'ratio'; readonly atMost: number }
  | { readonly kind: 'ratio'; readonly atLeast: number }
  | { readonly kind: 'value'; readonly atMost: number };

/** The same percentile of both sides. */
export function figureOf(samples: Samples, percent: number, figure: Pick<Figure, 'name' | 'unit' | 'goal'>): Figure {
  return { ...figure, ours: percentile(samples.ours, percent), baseline: percentile(samples.baseline, percent) };
}

export function ratioOf({ ours, baseline }: Figure): number {
  return ours / baseline;
}

/** Null when there is no goal to reach. */
export function isReached(figure: Figure): boolean | null {
  const { goal, ours } = figure;
  if (goal === null) return null;
  const value = goal.kind === 'ratio' ? ratioOf(figure) : ours;
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}
