import { join } from 'node:path';
import fc from 'fast-check';
import type { Field, Form } from '../../../src/forms/definition/form.ts';
import type { PeriodKind } from '../../../src/forms/definition/period-kind.ts';
import { beginDraft } from '../../../src/forms/filling/begin.ts';
import type { Draft, Who } from '../../../src/forms/filling/draft.ts';
import type { Known } from '../../../src/forms/filling/known.ts';
import { loadForms } from '../../../src/forms/load-forms.ts';
import { isNumberType, scaleOf } from '../../../src/forms/values/scale.ts';
import type { Value } from '../../../src/forms/values/value.ts';

export const FORMS = loadForms(join(import.meta.dirname, '../../../data/forms'));
export const QUARTERLY: Form = FORMS.find('bao-cao-quy')!;
export const WHO: Who = { by: 'chi-yen', at: '2026-09-16T02:00:00.000Z' };
export const KNOWN: Known = { today: '2026-09-16', last: null, score: null };

export function begin(kind: PeriodKind = '9T'): Draft {
  const prefills = {
    unit: 'Liên hiệp Hội tỉnh Mẫu',
    year: '2026',
    period: 'quý III',
    'period-start': '2026-06-15',
    'period-end': '2026-09-14',
  };
  return beginDraft(QUARTERLY, { kind, year: 2026 }, prefills, WHO.at);
}

/** A value that a field may hold and that nobody doubts, in whatever way it is typed. */
export function valueOf(field: Field): fc.Arbitrary<Value> {
  const { type } = field;
  if (isNumberType(type)) {
    const { from, to } = type.soft ?? type.hard!;
    const step = type.kind === 'decimal' ? type.step : 1;
    return fc
      .integer({ min: Math.ceil(from / step), max: Math.floor(to / step) })
      .map((count) => Math.round(count * step * scaleOf(type)));
  }
  switch (type.kind) {
    case 'date':
      return fc.constantFrom('2026-03-20', '2026-06-30', '2026-09-14');
    case 'choice':
      return fc.constantFrom(...type.options.map((option) => option.key));
    case 'choices':
      return fc.subarray(
        type.options.map((option) => option.key),
        { minLength: 1 },
      );
    case 'yes-no':
      return fc.boolean();
    case 'short-text':
      return fc.constantFrom('Chuyên viên', 'Chánh Văn phòng');
    case 'long-text':
      return fc.constantFrom(
        'Hoàn thành tốt các nhiệm vụ được giao trong kỳ, đúng tiến độ.',
        'Đã tổ chức đủ các hội nghị, lớp học theo kế hoạch năm.\n1. Mở lớp tập huấn\n2. Họp cụm',
      );
    case 'phone':
      return fc.constant('+84912345678');
    case 'document-number':
      return fc.constant('38/KH-LHH');
    case 'person-name':
      return fc.constantFrom('Nguyễn Thị Hồng Yến', 'Lê Đức');
    case 'list':
      return fc.constantFrom(
        [{ ten: 'Phản biện quy hoạch' }],
        [{ ten: 'Góp ý đề án', co_quan: 'UBND tỉnh', ket_qua: 'đã tiếp thu' }, { ten: 'Tư vấn' }],
      );
    case 'files':
      return fc.constant([{ id: 'f1', name: 'anh.jpg' }]);
  }
}

/** An answer to every question of the form, asked or not, by slot. */
export function allAnswers(form: Form): fc.Arbitrary<Readonly<Record<string, Value>>> {
  const fields = form.groups.flatMap((group) => group.fields).filter((field) => field.prefill?.fixed !== true);
  return fc.record(
    Object.fromEntries(
      fields.flatMap((field) => [
        [field.id, valueOf(field)],
        ...(field.luyKe ? [[`${field.id}@luy-ke`, valueOf(field)]] : []),
      ]),
    ) as Record<string, fc.Arbitrary<Value>>,
  );
}
