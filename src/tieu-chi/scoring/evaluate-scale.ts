import { fold } from '../../lib/fold.ts';
import type { Value } from '../figure.ts';
import { type Points, writeHundredths } from '../points.ts';
import type { Scale } from '../rule.ts';
import { evaluateEach, type Next } from './evaluate-each.ts';
import { tellStep } from './tell-step.ts';
import { hundredths } from './value-of.ts';

export type Evaluated =
  | {
      readonly kind: 'points';
      readonly points: Points;
      /** The value and the piece of the rule that gave them, in Vietnamese. */
      readonly because: string;
      /** The nearest higher points on this scale. */
      readonly next: Next | null;
    }
  /** The value makes no sense here; what does, in Vietnamese. */
  | { readonly kind: 'bad-value'; readonly allowed: string };

/** The points that a scale gives for a value. */
export function evaluateScale(scale: Scale, value: Value): Evaluated {
  switch (scale.kind) {
    case 'yes-no':
      return evaluateYesNo(scale, value);
    case 'steps':
      return evaluateSteps(scale, value);
    case 'each':
      return evaluateEach(scale, value);
    case 'choice': {
      const wanted = typeof value === 'string' ? fold(value.trim()) : '';
      const option = scale.options.find(({ key, label }) =>
        [key, label].some((name) => name !== '' && fold(name) === wanted),
      );
      if (option === undefined) return bad(scale.options.map(({ key, label }) => label || key).join(', '));
      return {
        kind: 'points',
        points: option.points,
        because: `${option.label || option.key}: ${writeHundredths(option.points)} điểm`,
        next: null,
      };
    }
    case 'manual': {
      const { least, most, step } = scale;
      const points = typeof value === 'number' ? hundredths(value) : Number.NaN;
      if (!(points >= least && points <= most && (points - least) % step === 0))
        return bad(
          `số điểm từ ${writeHundredths(least)} đến ${writeHundredths(most)}, lẻ đến ${writeHundredths(step)}`,
        );
      return { kind: 'points', points, because: `tự chấm ${writeHundredths(points)}`, next: null };
    }
  }
}

function evaluateYesNo({ yes, no }: Extract<Scale, { kind: 'yes-no' }>, value: Value): Evaluated {
  const says = saysYes(value);
  if (says === null) return bad('có hoặc không');
  return {
    kind: 'points',
    points: says ? yes : no,
    because: says ? `có: ${writeHundredths(yes)} điểm` : `không: ${writeHundredths(no)} điểm`,
    next: says || yes <= no ? null : { more: null, points: yes, noun: '' },
  };
}

function evaluateSteps(scale: Extract<Scale, { kind: 'steps' }>, value: Value): Evaluated {
  if (typeof value !== 'number' || value < 0) return bad('một số từ 0 trở lên');
  const count = hundredths(value);
  const step = scale.steps.find(({ from }) => count >= from) ?? null;
  const points = step?.points ?? 0;
  const higher = scale.steps.findLast((one) => one.from > count && one.points > points);
  return {
    kind: 'points',
    points,
    because: tellStep(scale, step, count),
    next: higher === undefined ? null : { more: higher.from - count, points: higher.points, noun: scale.noun },
  };
}

/** Null when the value says neither. A day on which something was done says yes. */
export function saysYes(value: Value): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value < 0 ? null : value > 0;
  if (typeof value !== 'string') return value.length > 0;
  const word = fold(value.trim());
  if (['co', 'roi', 'da'].includes(word) || /^\d{4}-\d{2}-\d{2}$/.test(word)) return true;
  return ['khong', 'chua'].includes(word) ? false : null;
}

function bad(allowed: string): Evaluated {
  return { kind: 'bad-value', allowed };
}
