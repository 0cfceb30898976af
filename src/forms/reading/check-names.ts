import { fold } from '../../lib/fold.ts';
import type { Form } from '../definition/form.ts';
import { fieldsOf, placeOfGroup, type Problem } from './problem.ts';

const ID = /^[a-z][a-z0-9_]{0,39}$/;

/** Ids that are ids, and no two things of one name: an answer by label could else go to the wrong item. */
export function checkNames(form: Form): readonly Problem[] {
  const fields = fieldsOf(form);
  const columns = fields.flatMap(({ field, place }) =>
    field.type.kind === 'list'
      ? twins(
          field.type.columns.map((column) => ({ name: column.id, place })),
          'cột',
        )
      : [],
  );
  const options = fields.flatMap(({ field, place }) =>
    field.type.kind === 'choice' || field.type.kind === 'choices'
      ? twins(
          field.type.options.map((option) => ({ name: fold(option.key), place })),
          'lựa chọn',
        )
      : [],
  );
  const ids = [
    ...fields.map(({ field, place }) => ({ id: field.id, place })),
    ...form.groups.map((group) => ({ id: group.id, place: placeOfGroup(group) })),
    ...form.checks.map((check) => ({ id: check.id, place: `kiểm tra “${check.id}”` })),
    ...fields.flatMap(({ field, place }) =>
      field.type.kind === 'list' ? field.type.columns.map((column) => ({ id: column.id, place })) : [],
    ),
  ];
  return [
    ...ids
      .filter(({ id }) => !ID.test(id) || id in {})
      .map(({ id, place }) => ({
        place,
        text: `Mã “${id}” phải gồm chữ thường không dấu, chữ số, dấu gạch dưới, bắt đầu bằng chữ và không phải từ dành riêng.`,
      })),
    ...twins(
      fields.map(({ field, place }) => ({ name: field.id, place })),
      'mã',
    ),
    ...twins(
      form.groups.map((group) => ({ name: group.id, place: placeOfGroup(group) })),
      'mã',
    ),
    ...twins(
      form.checks.map((check) => ({ name: check.id, place: `kiểm tra “${check.id}”` })),
      'mã',
    ),
    ...twins(
      fields.flatMap(({ field, place }) =>
        [field.label, ...(field.aliases ?? [])].map((name) => ({ name: fold(name), place })),
      ),
      'tên gọi',
    ),
    ...columns,
    ...options,
  ];
}

function twins(all: readonly { readonly name: string; readonly place: string }[], what: string): readonly Problem[] {
  const first = new Map<string, string>();
  return all.flatMap(({ name, place }) => {
    const before = first.get(name);
    if (before === undefined) first.set(name, place);
    return before === undefined ? [] : [{ place, text: `Trùng ${what} “${name}” với ${before}.` }];
  });
}
