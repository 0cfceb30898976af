import type { Comparison, Expression, Span } from './expression.ts';
import type { PeriodKind } from './period-kind.ts';

/** What a condition looks at. Numbers are in the unit that people see; null is not known. */
export interface Facts {
  readonly period: PeriodKind | null;
  readonly figure: (field: string, span: Span) => Figure | null;
  /** Whether a field has a value; null while nobody was asked. */
  readonly answered: (field: string) => boolean | null;
}

export type Figure = number | string | boolean | readonly string[];

/** Whether a condition holds; null while what it looks at is not known, so that nothing follows from its opposite either. */
export function holds(expression: Expression, facts: Facts): boolean | null {
  if ('all' in expression) return every(expression.all.map((one) => holds(one, facts)));
  if ('any' in expression) return not(every(expression.any.map((one) => not(holds(one, facts)))));
  if ('not' in expression) return not(holds(expression.not, facts));
  if ('period' in expression) return facts.period !== null && expression.period.includes(facts.period);
  if ('answered' in expression) return facts.answered(expression.answered);
  if ('in' in expression) {
    const figure = facts.figure(expression.field, 'ky');
    return figure === null ? null : expression.in.some((one) => isEqual(figure, one));
  }
  const figure = facts.figure(expression.field, expression.span ?? 'ky');
  return figure === null ? null : compare(figure, expression.op, expression.to);
}

/** Every field that a condition looks at. */
export function fieldsIn(expression: Expression): readonly string[] {
  if ('all' in expression) return expression.all.flatMap(fieldsIn);
  if ('any' in expression) return expression.any.flatMap(fieldsIn);
  if ('not' in expression) return fieldsIn(expression.not);
  if ('answered' in expression) return [expression.answered];
  return 'period' in expression ? [] : [expression.field];
}

/** The comparisons of a condition, wherever they stand. */
export function leavesOf(expression: Expression): readonly Expression[] {
  if ('all' in expression) return expression.all.flatMap(leavesOf);
  if ('any' in expression) return expression.any.flatMap(leavesOf);
  return 'not' in expression ? leavesOf(expression.not) : [expression];
}

function compare(figure: Figure, op: Comparison, to: number | string | boolean): boolean {
  switch (op) {
    case '=':
      return isEqual(figure, to);
    case '!=':
      return !isEqual(figure, to);
    case '>':
      return figure > to;
    case '>=':
      return figure >= to;
    case '<':
      return figure < to;
    case '<=':
      return figure <= to;
  }
}

/** Several choices are equal to each of them. */
function isEqual(figure: Figure, to: number | string | boolean): boolean {
  return typeof figure === 'object' ? figure.includes(String(to)) : figure === to;
}

function every(results: readonly (boolean | null)[]): boolean | null {
  if (results.includes(false)) return false;
  return results.includes(null) ? null : true;
}

function not(result: boolean | null): boolean | null {
  return result === null ? null : !result;
}
