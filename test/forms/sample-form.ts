import type { Field, Form } from '../../src/forms/definition/form.ts';
import { readForm } from '../../src/forms/reading/read-form.ts';

type Raw = Record<string, unknown>;

/** A field of a form under test; what is not said is the plainest. */
export function field(id: string, more: Raw = {}): Raw {
  return {
    id,
    label: `Mục ${id}`,
    question: `Mục ${id} là bao nhiêu ạ?`,
    type: { kind: 'whole' },
    required: 'always',
    ...more,
  };
}

export function raw(fields: readonly Raw[], more: Raw = {}): Raw {
  return {
    id: 'thu',
    version: 1,
    title: 'Biểu mẫu thử',
    periods: ['Q1', '6T', '9T', 'NAM'],
    groups: [{ id: 'nhom', title: 'Nhóm thử', fields }],
    checks: [],
    ...more,
  };
}

/** The form, or an exception that lists what is wrong with it. */
export function form(fields: readonly Raw[], more: Raw = {}): Form {
  const read = readForm(JSON.stringify(raw(fields, more)));
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems, null, 2));
  return read.form;
}

export function problemsOf(definition: unknown): readonly string[] {
  const read = readForm(typeof definition === 'string' ? definition : JSON.stringify(definition));
  return read.kind === 'form' ? [] : read.problems.map(({ place, text }) => `${place}: ${text}`);
}

export function fieldOf(of: Form, id: string): Field {
  return of.groups.flatMap((group) => group.fields).find((one) => one.id === id)!;
}
