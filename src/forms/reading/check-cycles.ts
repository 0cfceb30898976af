import { fieldsIn } from '../definition/evaluate.ts';
import type { Form } from '../definition/form.ts';
import { fieldsOf, type Problem } from './problem.ts';

/** Conditions that wait for each other: none of their fields would ever be asked. One problem for each circle. */
export function checkCycles(form: Form): readonly Problem[] {
  const placed = new Map(fieldsOf(form).map((one) => [one.field.id, one]));
  const done = new Set<string>();
  const found: Problem[] = [];
  const visit = (id: string, path: readonly string[]): void => {
    const begins = path.indexOf(id);
    if (begins !== -1) {
      const circle = [...path.slice(begins), id].map((one) => `“${one}”`).join(' → ');
      found.push({ place: placed.get(id)!.place, text: `Điều kiện hỏi đi vòng tròn: ${circle}.` });
      return;
    }
    if (done.has(id)) return;
    const condition = placed.get(id)!.field.askedWhen;
    for (const next of condition ? new Set(fieldsIn(condition)) : []) visit(next, [...path, id]);
    done.add(id);
  };
  for (const id of placed.keys()) visit(id, []);
  return found;
}
