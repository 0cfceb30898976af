import type { Figure } from '../definition/evaluate.ts';
import type { Expression } from '../definition/expression.ts';
import type { FieldType } from '../definition/field-type.ts';
import { isNumberType } from '../values/scale.ts';

/**
 * Values of a field that are enough to try a condition with: for numbers each one that it is compared with and its neighbours, as far
 * as the hard range allows; for choices all of them.
 */
export function possibleFigures(type: FieldType, leaves: readonly Expression[], id: string): readonly Figure[] {
  const compared: readonly (number | string | boolean)[] = leaves.flatMap((leaf) =>
    'field' in leaf && leaf.field === id ? ('in' in leaf ? [...leaf.in] : [leaf.to]) : [],
  );
  if (isNumberType(type)) {
    const step = type.kind === 'whole' ? 1 : 0.01;
    const near = compared.filter((one) => typeof one === 'number').flatMap((one) => [one - step, one, one + step]);
    const { from, to } = type.hard ?? { from: -Infinity, to: Infinity };
    const all = [...near, ...(type.hard ? [from, to] : [])];
    return [...new Set(all)].filter(
      (one) => one >= from && one <= to && (type.kind !== 'whole' || Number.isInteger(one)),
    );
  }
  switch (type.kind) {
    case 'choice':
      return type.options.map((option) => option.key);
    case 'choices':
      return [[], ...type.options.map((option) => [option.key]), type.options.map((option) => option.key)];
    case 'yes-no':
      return [true, false];
    case 'date':
      return ['0001-01-01', ...compared.map(String), '9999-12-31'];
    case 'short-text':
    case 'long-text':
    case 'phone':
    case 'document-number':
    case 'person-name':
    case 'list':
    case 'files':
      return [];
  }
}
