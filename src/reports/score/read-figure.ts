import type { FieldType } from '../../forms/definition/field-type.ts';
import type { ReadingContext } from '../../forms/values/answer-field.ts';
import { readAnswer } from '../../forms/values/read-answer.ts';
import { mapReading, type Reading } from '../../forms/values/reading.ts';
import { isNumberType, seenNumber } from '../../forms/values/scale.ts';
import type { Value as Stored } from '../../forms/values/value.ts';
import type { Value } from '../../tieu-chi/figure.ts';
import type { Scale } from '../../tieu-chi/rule.ts';

const MOST = 1_000_000;

/** What somebody typed for a figure that `scale` turns into points, read as answers of a report are. `label` names it in sentences. */
export function readFigure(scale: Scale, label: string, text: string, context: ReadingContext): Reading<Value> {
  const type = typeFor(scale);
  return mapReading(readAnswer({ label, type }, text, context), (stored) => asFigure(type, stored));
}

/** A figure as people see it: `có`, `84%`, `7`. */
export function shownFigure(scale: Scale, value: Value): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'number') return `${String(value).replace('.', ',')}${nounOf(scale) === '%' ? '%' : ''}`;
  if (typeof value !== 'string') return value.join(' + ');
  const option = scale.kind === 'choice' ? scale.options.find(({ key }) => key === value) : undefined;
  return option?.label || value;
}

function typeFor(scale: Scale): FieldType {
  switch (scale.kind) {
    case 'yes-no':
      return { kind: 'yes-no' };
    case 'steps':
    case 'each':
      return nounOf(scale) === '%'
        ? { kind: 'percent', decimals: 2, hard: { from: 0, to: 1000 } }
        : { kind: 'whole', hard: { from: 0, to: MOST } };
    case 'choice':
      return { kind: 'choice', options: scale.options.map(({ key, label }) => ({ key, label: label || key })) };
    case 'manual': {
      const { least, most, step } = scale;
      return { kind: 'decimal', step: step / 100, hard: { from: least / 100, to: most / 100 } };
    }
  }
}

function nounOf(scale: Scale): string {
  return scale.kind === 'steps' || scale.kind === 'each' ? scale.noun : '';
}

function asFigure(type: FieldType, stored: Stored): Value {
  if (isNumberType(type)) return seenNumber(type, stored as number);
  return stored as boolean | string;
}
