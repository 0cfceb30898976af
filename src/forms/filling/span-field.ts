import type { Span } from '../definition/expression.ts';
import type { FieldType, Range } from '../definition/field-type.ts';
import type { Field } from '../definition/form.ts';
import { type PeriodKind, QUARTERS } from '../definition/period-kind.ts';
import { isNumberType } from '../values/scale.ts';

/** The field as it is for one span: the ranges of lũy kế are those of a period times the quarters that have passed. */
export function fieldForSpan(field: Field, span: Span, period: PeriodKind | null): Field {
  if (span === 'ky' || period === null || !isNumberType(field.type)) return field;
  const { hard, soft } = field.type;
  const type: FieldType = { ...field.type, hard: times(hard, QUARTERS[period]), soft: times(soft, QUARTERS[period]) };
  return { ...field, type };
}

function times(range: Range | undefined, by: number): Range | undefined {
  return range && { from: range.from, to: range.to * by };
}
