import type { Rule } from './page-content.ts';

/** Lines closer than this are one line drawn twice (a double border), or meet although they end a little apart. */
const TOLERANCE = 3;
/** A page with more lines than this is a drawing; looking for tables in it would only take time. */
const MOST_RULES = 6_000;

/** Lines on the same axis that overlap or touch, as one; then the sets of lines that cross each other. */
export function ruleGroups(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  if (rules.length > MOST_RULES) return [];
  const merged = [...mergeAligned(rules, 'horizontal'), ...mergeAligned(rules, 'vertical')];
  const group = merged.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (group[root] !== root) root = group[root] ?? root;
    return root;
  };
  merged.forEach((a, i) => {
    for (let j = i + 1; j < merged.length; j++) {
      const b = merged[j];
      if (b !== undefined && a.direction !== b.direction && cross(a, b)) group[rootOf(j)] = rootOf(i);
    }
  });
  return [...Map.groupBy(merged, (_, i) => rootOf(i)).values()];
}

function cross(a: Rule, b: Rule): boolean {
  return within(a.at, b) && within(b.at, a);
}

function within(at: number, { from, to }: Rule): boolean {
  return at >= from - TOLERANCE && at <= to + TOLERANCE;
}

function mergeAligned(rules: readonly Rule[], direction: Rule['direction']): Rule[] {
  const merged: Rule[] = [];
  const sorted = rules.filter((rule) => rule.direction === direction).sort((a, b) => a.at - b.at || a.from - b.from);
  for (const rule of sorted) {
    const same = merged.findLastIndex(
      (other) =>
        Math.abs(other.at - rule.at) < TOLERANCE &&
        rule.from <= other.to + TOLERANCE &&
        other.from <= rule.to + TOLERANCE,
    );
    const other = merged[same];
    if (other === undefined) merged.push(rule);
    else merged[same] = { ...other, from: Math.min(other.from, rule.from), to: Math.max(other.to, rule.to) };
  }
  return merged;
}

/** The distinct places of lines, ascending. */
export function positions(rules: readonly Rule[], direction: Rule['direction']): number[] {
  const distinct: number[] = [];
  for (const at of rules
    .filter((rule) => rule.direction === direction)
    .map((rule) => rule.at)
    .sort((a, b) => a - b)) {
    if (at - (distinct.at(-1) ?? Number.NEGATIVE_INFINITY) > TOLERANCE) distinct.push(at);
  }
  return distinct;
}

/** Whether a line is drawn at `at` across the middle between two places of the other axis. */
export function isDrawn(
  rules: readonly Rule[],
  direction: Rule['direction'],
  at: number,
  from: number,
  to: number,
): boolean {
  const middle = (from + to) / 2;
  return rules.some(
    (rule) => rule.direction === direction && Math.abs(rule.at - at) <= TOLERANCE && within(middle, rule),
  );
}
