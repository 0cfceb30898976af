import type { Figure } from '../figure.ts';
import { writeHundredths } from '../points.ts';
import type { NextStep, ScoreLine, Wanting } from './scored.ts';

/** `3.1. Số nhiệm vụ trong năm: 80/100 điểm`, then why, then what would give more: one sentence a line. */
export function describeLine(line: ScoreLine): readonly string[] {
  const { code, name, points, maximum, parts, wanting, withEvidence, next } = line;
  const most = maximum === null ? '' : `/${writeHundredths(maximum)}`;
  return [
    `${code}. ${name}: ${writeHundredths(points)}${most} điểm.`,
    ...(withEvidence === null
      ? []
      : [`Chưa có minh chứng nên được 0 điểm; có minh chứng thì được ${writeHundredths(withEvidence)}.`]),
    ...parts.map(({ figure, because }) => `${nameOf(figure)}${because}.`),
    ...wanting.map(describeWanting),
    ...next.map(describeNext),
  ];
}

/** `Thêm 1 nhiệm vụ nữa thì được 100 điểm.` */
export function describeNext({ figure, more, noun, points }: NextStep): string {
  const unit = noun === '%' ? '%' : noun === '' ? '' : ` ${noun}`;
  const of = figure.name === '' ? '' : ` (${figure.name})`;
  return more === null
    ? `Có ${figure.name || 'mục này'} thì được ${writeHundredths(points)} điểm.`
    : `Thêm ${writeHundredths(more)}${unit}${of} nữa thì được ${writeHundredths(points)} điểm.`;
}

export function describeWanting(wanting: Wanting): string {
  const of = wanting.figure.name === '' ? '' : ` về ${wanting.figure.name}`;
  switch (wanting.kind) {
    case 'no-figure':
      return `Báo cáo chưa có số liệu${of} nên chưa tính được điểm.`;
    case 'needs-answer':
      return `Cần trả lời: ${wanting.question}`;
    case 'bad-value':
      return `Số liệu${of} chưa dùng được; cần ${wanting.allowed}.`;
  }
}

function nameOf({ name }: Figure): string {
  return name === '' ? '' : `${name}: `;
}
