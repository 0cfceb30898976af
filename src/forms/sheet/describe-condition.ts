import type { Comparison, Expression } from '../definition/expression.ts';
import type { Field, Form } from '../definition/form.ts';
import type { PeriodKind } from '../definition/period-kind.ts';
import { itemsOf } from '../filling/item.ts';
import { writeBound } from '../values/scale.ts';

const SAID: Readonly<Record<Comparison, string>> = {
  '=': 'là',
  '!=': 'không phải',
  '>': 'lớn hơn',
  '>=': 'từ',
  '<': 'nhỏ hơn',
  '<=': 'không quá',
};

/** When an item is asked, to stand behind "chỉ điền khi": `mục 16 lớn hơn 0 hoặc lũy kế mục 16 lớn hơn 0`. */
export function describeCondition(form: Form, period: PeriodKind | null, condition: Expression): string {
  const items = new Map(itemsOf(form, period).map((item) => [item.field.id, item]));
  return say(condition);

  function say(expression: Expression): string {
    if ('all' in expression) return expression.all.map(say).join(' và ');
    if ('any' in expression) return expression.any.map(say).join(' hoặc ');
    if ('not' in expression) return `không phải ${say(expression.not)}`;
    if ('period' in expression) return 'đúng kỳ báo cáo';
    if ('answered' in expression) return `${nameOf(expression.answered)} có trả lời`;
    if ('in' in expression) {
      const options = expression.in.map((one) => valueOf(expression.field, one));
      return `${nameOf(expression.field)} là ${options.join(' hoặc ')}`;
    }
    const { field, span, op, to } = expression;
    return `${span === 'luy-ke' ? 'lũy kế ' : ''}${nameOf(field)} ${SAID[op]} ${valueOf(field, to)}`;
  }

  function nameOf(id: string): string {
    const item = items.get(id);
    return item === undefined ? (fieldOf(form, id)?.label ?? id) : `mục ${item.number}`;
  }

  function valueOf(id: string, to: number | string | boolean): string {
    if (typeof to === 'boolean') return to ? '“có”' : '“không”';
    if (typeof to === 'number') return writeBound(to);
    const type = fieldOf(form, id)?.type;
    const options = type?.kind === 'choice' || type?.kind === 'choices' ? type.options : [];
    return `“${options.find(({ key }) => key === to)?.label ?? to}”`;
  }
}

function fieldOf(form: Form, id: string): Field | undefined {
  return form.groups.flatMap((group) => group.fields).find((field) => field.id === id);
}
