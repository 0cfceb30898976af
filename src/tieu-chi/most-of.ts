import type { Points } from './points.ts';
import type { Rule } from './rule.ts';

/** The most a rule can give; Infinity without a cap. */
export function mostOf(rule: Rule): Points {
  switch (rule.kind) {
    case 'sum':
      return rule.parts.reduce((sum, part) => sum + mostOf(part), 0);
    case 'best':
      return Math.max(...rule.parts.map(mostOf));
    case 'less':
      return rule.full;
    case 'yes-no':
      return Math.max(rule.yes, rule.no);
    case 'steps':
      return Math.max(0, ...rule.steps.map((step) => step.points));
    case 'each':
      return rule.cap ?? Number.POSITIVE_INFINITY;
    case 'choice':
      return Math.max(...rule.options.map((option) => option.points));
    case 'manual':
      return rule.most;
  }
}
