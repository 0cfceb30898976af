import type { Rule } from '../rule.ts';

/** The names of the figures that a rule reads. */
export function usedFigures(rule: Rule): ReadonlySet<string> {
  switch (rule.kind) {
    case 'sum':
    case 'best':
      return new Set(rule.parts.flatMap((part) => [...usedFigures(part)]));
    case 'less':
      return new Set();
    case 'yes-no':
    case 'steps':
    case 'each':
    case 'choice':
    case 'manual':
      return new Set([rule.figure]);
  }
}
