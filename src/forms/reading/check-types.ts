import type { Column, FieldType, Range } from '../definition/field-type.ts';
import type { Field, Form } from '../definition/form.ts';
import { isNumberType, writeBound } from '../values/scale.ts';
import { fieldsOf, type Problem } from './problem.ts';

/** Ranges the right way round and of values that the type can hold; figures of a year only where there are figures and periods. */
export function checkTypes(form: Form): readonly Problem[] {
  return fieldsOf(form).flatMap(({ field, place }) =>
    [...inType(field.type), ...inField(field, form)].map((text) => ({ place, text })),
  );
}

function inType(type: FieldType): readonly string[] {
  switch (type.kind) {
    case 'whole':
    case 'decimal':
    case 'money':
    case 'percent':
      return [...inRanges(type), ...inNumbers(type)];
    case 'short-text':
    case 'long-text':
      return inRanges(type);
    case 'choices': {
      const most = type.most ?? type.options.length;
      return (type.least ?? 0) > most || most > type.options.length
        ? ['Số lựa chọn ít nhất và nhiều nhất không hợp nhau.']
        : [];
    }
    case 'list':
      return type.columns.flatMap((column: Column) => inType(column.type).map((text) => `Cột “${column.id}”: ${text}`));
    case 'date':
      return type.from !== undefined && type.to !== undefined && isBefore(type.to, type.from)
        ? ['Khoảng ngày bị ngược: ngày đầu sau ngày cuối.']
        : [];
    case 'choice':
    case 'yes-no':
    case 'phone':
    case 'document-number':
    case 'person-name':
    case 'files':
      return [];
  }
}

function inRanges({
  hard,
  soft,
}: {
  readonly hard?: Range | undefined;
  readonly soft?: Range | undefined;
}): readonly string[] {
  const reversed = [hard, soft].filter((range) => range !== undefined && range.from > range.to) as Range[];
  const outside = hard !== undefined && soft !== undefined && (soft.from < hard.from || soft.to > hard.to);
  return [
    ...reversed.map((range) => `Khoảng giá trị bị ngược: từ ${writeBound(range.from)} đến ${writeBound(range.to)}.`),
    ...(outside ? ['Khoảng hỏi lại (soft) phải nằm trong khoảng cho phép (hard).'] : []),
  ];
}

/** A bound or step that can't be stored exactly could never be met. */
function inNumbers(type: FieldType): readonly string[] {
  if (!isNumberType(type)) return [];
  const finest = { whole: 1, decimal: 100, money: 1_000_000, percent: 100 }[type.kind];
  const numbers = [
    type.hard?.from,
    type.hard?.to,
    type.soft?.from,
    type.soft?.to,
    type.kind === 'decimal' ? type.step : undefined,
  ];
  const bad = numbers.filter(
    (one) => one !== undefined && (Math.abs(one) > 1e9 || Math.abs(Math.round(one * finest) - one * finest) > 1e-6),
  );
  return bad.map((one) => `Số ${one} quá lớn hoặc có nhiều chữ số thập phân hơn mục này nhận.`);
}

function inField(field: Field, form: Form): readonly string[] {
  const periods = [
    ...(field.periods ?? []),
    ...(typeof field.required === 'object' && 'periods' in field.required ? field.required.periods : []),
  ];
  const stray = periods.filter((period) => !form.periods.includes(period));
  return [
    ...(field.luyKe === true && !isNumberType(field.type) ? ['Chỉ mục số mới có số lũy kế (luyKe).'] : []),
    ...(field.luyKe === true && form.periods.length === 0
      ? ['Biểu mẫu không theo kỳ thì không có số lũy kế (luyKe).']
      : []),
    ...(field.softChange !== undefined && !isNumberType(field.type)
      ? ['Chỉ mục số mới so được với kỳ trước (softChange).']
      : []),
    ...(field.prefill?.fixed === true && field.askedWhen !== undefined
      ? ['Mục điền sẵn cố định thì không có điều kiện hỏi (askedWhen).']
      : []),
    ...(stray.length > 0 ? [`Biểu mẫu không có kỳ ${stray.join(', ')}.`] : []),
  ];
}

function isBefore(a: object, b: object): boolean {
  if ('day' in a && 'day' in b) return String(a.day) < String(b.day);
  if ('today' in a && 'today' in b) return Number(a.today) < Number(b.today);
  return 'year' in a && 'year' in b && a.year === 'start' && b.year === 'end';
}
