import type { Facts, Figure } from '../figure.ts';
import { mostOf } from '../most-of.ts';
import type { Points } from '../points.ts';
import type { Best, Rule, Scale } from '../rule.ts';
import { evaluateScale } from './evaluate-scale.ts';
import type { NextStep, PartScore, Wanting } from './scored.ts';
import { valueOf } from './value-of.ts';

/** What a row's rule gives: points from what is known, and what is not known. */
export interface RuleScore {
  readonly points: Points;
  readonly parts: readonly PartScore[];
  readonly wanting: readonly Wanting[];
  readonly next: readonly NextStep[];
}

export interface Ruled {
  readonly code: string;
  readonly figures: readonly Figure[];
}

/** Everything but "full less penalties", which looks at other rows. */
export function evaluateRule(rule: Exclude<Rule, { kind: 'less' }>, row: Ruled, facts: Facts): RuleScore {
  switch (rule.kind) {
    case 'sum': {
      const parts = rule.parts.map((part) => evaluateRule(part, row, facts));
      const points = parts.reduce((sum, part) => sum + part.points, 0);
      return {
        points,
        parts: parts.flatMap((part) => part.parts),
        wanting: parts.flatMap((part) => part.wanting),
        next: parts.flatMap((part) =>
          part.next.map((step) => ({ ...step, points: points - part.points + step.points })),
        ),
      };
    }
    case 'best':
      return evaluateBest(rule, row, facts);
    case 'yes-no':
    case 'steps':
    case 'each':
    case 'choice':
    case 'manual':
      return evaluateOne(rule, row, facts);
  }
}

/** Whichever gives most is the one that counts; what is not known only matters when it could give more. */
function evaluateBest({ parts }: Best, row: Ruled, facts: Facts): RuleScore {
  const each = parts.map((part) => ({ part, score: evaluateOne(part, row, facts) }));
  const best = each.reduce((top, one) => (one.score.points > top.score.points ? one : top));
  const { points } = best.score;
  return {
    points,
    parts: best.score.parts,
    wanting: each.flatMap(({ part, score }) => (mostOf(part) > points ? score.wanting : [])),
    next: each.flatMap(({ score }) => score.next.filter((step) => step.points > points)),
  };
}

function evaluateOne(scale: Scale, row: Ruled, facts: Facts): RuleScore {
  const figure = row.figures.find(({ name }) => name === scale.figure);
  if (figure === undefined) throw new Error(`criterion ${row.code} has no figure "${scale.figure}"`);
  const found = valueOf(figure, row.code, facts);
  if (found.kind !== 'found') return nothing(found);
  const result = evaluateScale(scale, found.value);
  if (result.kind === 'bad-value') return nothing({ kind: 'bad-value', figure, allowed: result.allowed });
  const { points, because, next } = result;
  return {
    points,
    parts: [{ figure, value: found.value, points, because }],
    wanting: [],
    next: next === null ? [] : [{ figure, ...next }],
  };
}

function nothing(wanting: Wanting): RuleScore {
  return { points: 0, parts: [], wanting: [wanting], next: [] };
}
