import { writeHundredths } from '../points.ts';
import type { Scale, Step } from '../rule.ts';

type Steps = Extract<Scale, { kind: 'steps' }>;

/** `7, mức 5-7 nhiệm vụ: 80 điểm`; null is what lies below all steps. `count` is in hundredths. */
export function tellStep(scale: Steps, step: Step | null, count: number): string {
  const sign = scale.noun === '%' ? '%' : '';
  return `${writeHundredths(count)}${sign}, mức ${rangeOf(scale, step)}: ${writeHundredths(step?.points ?? 0)} điểm`;
}

function rangeOf({ steps, noun }: Steps, step: Step | null): string {
  const sign = noun === '%' ? '%' : '';
  const unit = noun === '' || noun === '%' ? sign : ` ${noun}`;
  const number = (value: number): string => `${writeHundredths(value)}${sign}`;
  const above = step === null ? steps.at(-1) : steps[steps.indexOf(step) - 1];
  if (step === null) return `dưới ${writeHundredths(above?.from ?? 0)}${unit}`;
  if (above === undefined) return `từ ${writeHundredths(step.from)}${unit} trở lên`;
  const isWhole = noun !== '%' && [step, above].every(({ from }) => from % 100 === 0);
  if (!isWhole) return `từ ${number(step.from)} đến dưới ${writeHundredths(above.from)}${unit}`;
  const last = above.from - 100;
  return `${number(step.from)}${last === step.from ? '' : `-${number(last)}`}${unit}`;
}
