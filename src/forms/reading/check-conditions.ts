import { leavesOf } from '../definition/evaluate.ts';
import type { Expression } from '../definition/expression.ts';
import type { Field, Form } from '../definition/form.ts';
import { isNumberType } from '../values/scale.ts';
import { fieldsOf, type Problem } from './problem.ts';

/** What a condition compares must be of the field's sort: a number with a number, a choice with one of its keys. */
export function checkConditions(form: Form): readonly Problem[] {
  const fields = new Map(fieldsOf(form).map(({ field }) => [field.id, field]));
  const placed = [
    ...fieldsOf(form).flatMap(({ field, place }) => conditionsOf(field).map((condition) => ({ condition, place }))),
    ...form.checks.flatMap((check) => (check.when ? [{ condition: check.when, place: `kiểm tra “${check.id}”` }] : [])),
  ];
  return placed.flatMap(({ condition, place }) =>
    leavesOf(condition)
      .map((leaf) => wrongLeaf(leaf, fields, form))
      .filter((text) => text !== null)
      .map((text) => ({ place, text })),
  );
}

function conditionsOf(field: Field): readonly Expression[] {
  const required = typeof field.required === 'object' && 'when' in field.required ? [field.required.when] : [];
  return field.askedWhen ? [field.askedWhen, ...required] : required;
}

function wrongLeaf(leaf: Expression, fields: ReadonlyMap<string, Field>, form: Form): string | null {
  if ('period' in leaf) {
    const stray = leaf.period.filter((period) => !form.periods.includes(period));
    return stray.length > 0 ? `Điều kiện nhắc tới kỳ ${stray.join(', ')} mà biểu mẫu không có.` : null;
  }
  if (!('field' in leaf)) return null;
  const field = fields.get(leaf.field)!;
  if ('op' in leaf && leaf.span === 'luy-ke' && field.luyKe !== true) return `Mục “${leaf.field}” không có số lũy kế.`;
  const values = 'in' in leaf ? leaf.in : [leaf.to];
  const isOrder = 'op' in leaf && leaf.op !== '=' && leaf.op !== '!=';
  return values.map((value) => wrongValue(field, value, isOrder)).find((text) => text !== null) ?? null;
}

function wrongValue({ id, type }: Field, value: number | string | boolean, isOrder: boolean): string | null {
  if (isNumberType(type))
    return typeof value === 'number' ? null : `Mục “${id}” là mục số, điều kiện phải so với một số.`;
  switch (type.kind) {
    case 'choice':
    case 'choices':
      if (isOrder) return `Mục “${id}” là mục lựa chọn, điều kiện chỉ so bằng được.`;
      return type.options.some((option) => option.key === value) ? null : `Mục “${id}” không có lựa chọn “${value}”.`;
    case 'yes-no':
      return typeof value === 'boolean' && !isOrder
        ? null
        : `Mục “${id}” là mục có/không, điều kiện phải là true hoặc false.`;
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
        ? null
        : `Mục “${id}” là ngày, điều kiện phải ghi như 2026-09-15.`;
    case 'short-text':
    case 'long-text':
    case 'phone':
    case 'document-number':
    case 'person-name':
    case 'list':
    case 'files':
      return `Mục “${id}” không dùng làm điều kiện được.`;
  }
}
