import type { Check, CheckRule } from '../definition/check.ts';
import { fieldsIn } from '../definition/evaluate.ts';
import type { Field, Form } from '../definition/form.ts';
import { isNumberType } from '../values/scale.ts';
import { fieldsOf, type Problem } from './problem.ts';

/** Every field that a condition, a dependence or a check names must be there, and be of the sort that it is used as. */
export function checkReferences(form: Form): readonly Problem[] {
  const fields = new Map(fieldsOf(form).map(({ field }) => [field.id, field]));
  const unknown = (ids: readonly string[], place: string): readonly Problem[] =>
    ids.filter((id) => !fields.has(id)).map((id) => ({ place, text: `Không có mục nào mang mã “${id}”.` }));
  return [
    ...fieldsOf(form).flatMap(({ field, place }) => unknown(namedBy(field), place)),
    ...form.checks.flatMap((check) => {
      const place = `kiểm tra “${check.id}”`;
      const missing = unknown(namedByCheck(check), place);
      return missing.length > 0 ? missing : wrongSort(check.rule, fields).map((text) => ({ place, text }));
    }),
  ];
}

function namedBy(field: Field): readonly string[] {
  const required = typeof field.required === 'object' && 'when' in field.required ? fieldsIn(field.required.when) : [];
  return [...(field.askedWhen ? fieldsIn(field.askedWhen) : []), ...required, ...(field.dependsOn ?? [])];
}

function namedByCheck(check: Check): readonly string[] {
  return [...(check.when ? fieldsIn(check.when) : []), ...figuresIn(check.rule), ...countsIn(check.rule)];
}

function figuresIn(rule: CheckRule): readonly string[] {
  switch (rule.kind) {
    case 'compare':
      return [...rule.left, ...rule.right].flatMap((term) => ('field' in term ? [term.field] : []));
    case 'per':
      return [rule.of, ...rule.by];
    case 'score':
      return [rule.field];
    case 'luy-ke':
      return [];
  }
}

function countsIn(rule: CheckRule): readonly string[] {
  return rule.kind === 'compare'
    ? [...rule.left, ...rule.right].flatMap((term) => ('count' in term ? [term.count] : []))
    : [];
}

function wrongSort(rule: CheckRule, fields: ReadonlyMap<string, Field>): readonly string[] {
  const isFigure = (id: string): boolean => isNumberType(fields.get(id)!.type) || fields.get(id)!.type.kind === 'date';
  const lists = countsIn(rule).filter((id) => fields.get(id)!.type.kind !== 'list');
  const spans =
    rule.kind === 'compare'
      ? [...rule.left, ...rule.right].filter(
          (term) => 'field' in term && term.span === 'luy-ke' && fields.get(term.field)!.luyKe !== true,
        )
      : [];
  return [
    ...figuresIn(rule)
      .filter((id) => !isFigure(id))
      .map((id) => `Mục “${id}” không phải mục số nên không so sánh được.`),
    ...lists.map((id) => `Mục “${id}” không phải danh sách nên không đếm được.`),
    ...spans.map((term) => `Mục “${(term as { field: string }).field}” không có số lũy kế.`),
  ];
}
