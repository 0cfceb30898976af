import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../lib/operator-error.ts';
import type { Form } from './definition/form.ts';
import { writeProblem } from './reading/problem.ts';
import { readForm } from './reading/read-form.ts';

export class FormsUnusable extends OperatorError {
  override readonly name = 'FormsUnusable';
}

/** Every form the program works with, by id and version: an older draft keeps the version that it was begun with. */
export interface Forms {
  /** The newest version of each form. */
  readonly newest: readonly Form[];
  readonly find: (id: string, version?: number) => Form | undefined;
}

/**
 * The forms in a folder, one `.json` file each; older versions stay beside the newer ones under any name.
 * Without the folder there are none. Throws an OperatorError that names every place to mend.
 */
export function loadForms(folder: string): Forms {
  if (!existsSync(folder)) return formsOf([]);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const read = files.map((file) => ({ file, result: readForm(readFileSync(join(folder, file), 'utf8')) }));
  const problems = read.flatMap(({ file, result }) =>
    result.kind === 'problems' ? result.problems.map((problem) => writeProblem(file, problem)) : [],
  );
  const forms = read.flatMap(({ result }) => (result.kind === 'form' ? [result.form] : []));
  const twins = forms.filter((form, index) => forms.findIndex((other) => sameVersion(form, other)) !== index);
  const all = [
    ...problems,
    ...twins.map((form) => `Có hai tệp cùng là biểu mẫu “${form.id}” phiên bản ${form.version}.`),
  ];
  if (all.length > 0)
    throw new FormsUnusable(`Biểu mẫu trong thư mục ${folder} chưa dùng được:\n- ${all.join('\n- ')}`);
  return formsOf(forms);
}

export function formsOf(forms: readonly Form[]): Forms {
  const newest = forms.filter((form) => !forms.some((other) => other.id === form.id && other.version > form.version));
  return {
    newest,
    find: (id, version) =>
      (version === undefined ? newest : forms).find(
        (form) => form.id === id && (version === undefined || form.version === version),
      ),
  };
}

function sameVersion(a: Form, b: Form): boolean {
  return a.id === b.id && a.version === b.version;
}
