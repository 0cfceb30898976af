import { Form } from '../definition/form.ts';
import { checkAskable } from './check-askable.ts';
import { checkConditions } from './check-conditions.ts';
import { checkCycles } from './check-cycles.ts';
import { checkNames } from './check-names.ts';
import { checkReferences } from './check-references.ts';
import { checkTypes } from './check-types.ts';
import { checkShape } from './check-shape.ts';
import { describeIssue } from './describe-issue.ts';
import type { Problem } from './problem.ts';

const LONGEST = 1_000_000;

/** A form that may be worked with, or everything that is wrong with it. */
export type FormRead =
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Reads a form's text (JSON) and looks through all of it; later checks rely on what earlier ones have made sure of. */
export function readForm(text: string): FormRead {
  const raw = parse(text);
  if ('problem' in raw) return problems([raw.problem]);
  const shape = checkShape(raw.value);
  if (shape.length > 0) return problems(shape);
  const parsed = Form.safeParse(raw.value);
  if (!parsed.success) return problems(parsed.error.issues.map((issue) => describeIssue(issue, raw.value)));
  const form = parsed.data;
  for (const check of [checkNames, checkTypes, checkReferences, checkConditions, checkCycles, checkAskable]) {
    const found = check(form);
    if (found.length > 0) return problems(found);
  }
  return { kind: 'form', form };
}

function parse(text: string): { readonly value: unknown } | { readonly problem: Problem } {
  if (text.length > LONGEST)
    return { problem: { place: '', text: 'Tệp dài quá một triệu ký tự, không phải một biểu mẫu.' } };
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const at = / at position (\d+)/.exec(error instanceof Error ? error.message : '');
    const line = at === null ? '' : ` ở dòng ${text.slice(0, Number(at[1])).split('\n').length}`;
    return {
      problem: {
        place: '',
        text: `Tệp không đúng cú pháp JSON${line}; hay gặp nhất là thiếu hoặc thừa dấu phẩy, dấu ngoặc kép.`,
      },
    };
  }
}

function problems(found: readonly Problem[]): FormRead {
  return { kind: 'problems', problems: found };
}
