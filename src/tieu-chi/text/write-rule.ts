import { writeHundredths } from '../points.ts';
import type { Best, Rule, Scale, Step } from '../rule.ts';

type Steps = Extract<Scale, { kind: 'steps' }>;

const NOTHING_ELSE = 'còn lại: 0';

/** A rule as `readRule` reads it back. */
export function writeRule(rule: Rule): string {
  switch (rule.kind) {
    case 'sum':
      return rule.parts.map(writePart).join(' + ');
    case 'best':
      return rule.parts.map(writePart).join(' hoặc ');
    case 'less':
      return `${writeHundredths(rule.full)} trừ ${rule.penalties.join(', ')}, không dưới 0`;
    case 'yes-no':
    case 'steps':
    case 'each':
    case 'choice':
    case 'manual':
      return rule.figure === '' ? writeScale(rule) : `${rule.figure}: ${writeScale(rule)}`;
  }
}

/** One of several parts: that the rest gets nothing goes without saying. */
function writePart(part: Scale | Best): string {
  if (part.kind === 'best') return writeRule(part);
  const text = writeRule(part);
  const ending = [`; ${NOTHING_ELSE}`, '; không 0'].find((one) => text.endsWith(one));
  return part.kind !== 'choice' && ending !== undefined ? text.slice(0, -ending.length) : text;
}

/** The same without the figure's name. */
export function writeScale(scale: Scale): string {
  switch (scale.kind) {
    case 'yes-no':
      return `có ${writeHundredths(scale.yes)}; không ${writeHundredths(scale.no)}`;
    case 'steps':
      return [...scale.steps.map((step) => writeStep(scale, step)), ...(reachesZero(scale) ? [] : [NOTHING_ELSE])].join(
        '; ',
      );
    case 'each':
      return [
        `mỗi ${scale.per === 1 ? '' : `${writeHundredths(scale.per * 100)} `}${scale.noun} ${writeHundredths(scale.points)}`,
        ...(scale.itemCap === null
          ? []
          : [`mỗi ${scale.itemCap.noun} tối đa ${writeHundredths(scale.itemCap.points)}`]),
        ...(scale.cap === null ? [] : [`tối đa ${writeHundredths(scale.cap)}`]),
      ].join(', ');
    case 'choice':
      return scale.options
        .map(({ key, label, points }) => `${key}${label === '' ? '' : ` (${label})`}: ${writeHundredths(points)}`)
        .join('; ');
    case 'manual':
      return `tự chấm ${writeHundredths(scale.least)}-${writeHundredths(scale.most)}, bước ${writeHundredths(scale.step)}`;
  }
}

/** One step, in whole numbers as a range that ends below the next higher one: `5-7: 80`. */
function writeStep(scale: Steps, step: Step): string {
  const { steps, noun } = scale;
  const at = steps.indexOf(step);
  const above = steps[at - 1];
  const isWhole = noun !== '%' && steps.every(({ from }) => from % 100 === 0);
  const unit = noun === '%' ? '%' : at === 0 && noun !== '' ? ` ${noun}` : '';
  const score = writeHundredths(step.points);
  if (above === undefined || !isWhole) return `>=${writeHundredths(step.from)}${unit}: ${score}`;
  const last = above.from - 100;
  return `${writeHundredths(step.from)}${last === step.from ? '' : `-${writeHundredths(last)}`}: ${score}`;
}

function reachesZero({ steps }: Steps): boolean {
  return steps.at(-1)?.from === 0;
}
