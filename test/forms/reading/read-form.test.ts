import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadForms } from '../../../src/forms/load-forms.ts';
import { field, problemsOf, raw } from '../sample-form.ts';

const when = (condition: unknown): Record<string, unknown> => ({ askedWhen: condition });
const more0 = (id: string): Record<string, unknown> => when({ field: id, op: '>', to: 0 });
const choice = {
  type: {
    kind: 'choice',
    options: [
      { key: 'a', label: 'Loại A' },
      { key: 'b', label: 'Loại B' },
    ],
  },
};

describe('the forms that come with the program', () => {
  const forms = loadForms(join(import.meta.dirname, '../../../data/forms'));

  it('have no problem, and the quarterly one asks about fifty things', () => {
    expect(forms.newest.map((form) => form.id)).toEqual(['bao-cao-quy', 'kien-nghi']);
    const [quarterly] = forms.newest;
    const fields = quarterly!.groups.flatMap((group) => group.fields);
    expect(fields.length).toBeGreaterThan(48);
    expect(fields.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['tvpb_so_nv', 'diem_tu_cham', 'ns_giai_ngan', 'minh_chung']),
    );
  });

  it('ask in full, polite sentences', () => {
    const questions = forms.newest.flatMap((form) =>
      form.groups.flatMap((group) => group.fields.map((one) => one.question)),
    );
    expect(questions.filter((question) => !/^\p{Lu}.*(?: ạ[.?]|“[^”]+”\.)/u.test(question))).toEqual([]);
  });
});

describe('a form that can not be worked with is refused with the place', () => {
  it.each([
    ['no JSON', '{ "id": ', /cú pháp JSON/],
    ['nothing', 'null', /sai kiểu/],
    [
      'a cycle',
      raw([field('x'), field('a', more0('b')), field('b', more0('a'))]),
      /^nhóm “Nhóm thử”, mục “a”: .*“a” → “b” → “a”/,
    ],
    ['a field that waits for itself', raw([field('x'), field('a', more0('a'))]), /vòng tròn/],
    [
      'an unknown field in a condition',
      raw([field('x'), field('a', more0('khong_co'))]),
      /mục “a”: Không có mục nào mang mã “khong_co”/,
    ],
    [
      'an unknown field in a check',
      raw([field('x')], {
        checks: [
          {
            id: 'k',
            rule: { kind: 'compare', left: [{ field: 'x' }], op: '<=', right: [{ field: 'y' }] },
            weight: 'must',
            advice: 'Xem lại.',
          },
        ],
      }),
      /^kiểm tra “k”: .*“y”/,
    ],
    ['two fields of one id', raw([field('a'), field('a', { label: 'Khác' })]), /mục “a”: Trùng mã “a”/],
    [
      'two fields of one name',
      raw([field('a', { label: 'Số hội' }), field('b', { label: 'số hội' })]),
      /mục “b”: Trùng tên gọi/,
    ],
    ['an id that is a word of the language', raw([field('constructor')]), /từ dành riêng/],
    ['an id with signs', raw([field('a-b')]), /chữ thường không dấu/],
    [
      'a range upside down',
      raw([field('a', { type: { kind: 'whole', hard: { from: 9, to: 1 } } })]),
      /mục “a”: Khoảng giá trị bị ngược: từ 9 đến 1/,
    ],
    [
      'a soft range outside the hard one',
      raw([field('a', { type: { kind: 'whole', hard: { from: 0, to: 5 }, soft: { from: 0, to: 9 } } })]),
      /soft/,
    ],
    ['a bound that no count has', raw([field('a', { type: { kind: 'whole', hard: { from: 0, to: 5.5 } } })]), /5.5/],
    [
      'never asked: outside of the range',
      raw([
        field('x', { type: { kind: 'whole', hard: { from: 0, to: 5 } } }),
        field('a', when({ field: 'x', op: '>', to: 5 })),
      ]),
      /mục “a”: .*không bao giờ được hỏi/,
    ],
    [
      'never asked: against itself',
      raw([
        field('x'),
        field(
          'a',
          when({
            all: [
              { field: 'x', op: '>', to: 5 },
              { field: 'x', op: '<', to: 3 },
            ],
          }),
        ),
      ]),
      /không bao giờ/,
    ],
    [
      'never asked: waits for one of another period',
      raw([field('x'), field('y', { periods: ['NAM'] }), field('a', { periods: ['Q1'], ...more0('y') })]),
      /không bao giờ/,
    ],
    [
      'never asked: waits for one that is never asked',
      raw([
        field('x', { type: { kind: 'whole', hard: { from: 0, to: 5 } } }),
        field('a', when({ field: 'x', op: '>', to: 9 })),
        field('b', more0('a')),
      ]),
      /mục “a”[^]*|mục “b”/,
    ],
    [
      'a choice that is not there',
      raw([field('x', choice), field('a', when({ field: 'x', in: ['c'] }))]),
      /không có lựa chọn “c”/,
    ],
    ['a choice in order', raw([field('x', choice), field('a', when({ field: 'x', op: '>', to: 'a' }))]), /chỉ so bằng/],
    [
      'a number against a word',
      raw([field('x'), field('a', when({ field: 'x', op: '=', to: 'nhiều' }))]),
      /phải so với một số/,
    ],
    [
      'a text as condition',
      raw([field('x', { type: { kind: 'long-text' } }), field('a', when({ field: 'x', op: '=', to: 'a' }))]),
      /không dùng làm điều kiện/,
    ],
    ['a conditional item first', raw([field('a', more0('b')), field('b')]), /không được đứng đầu/],
    ['lũy kế of a text', raw([field('a', { type: { kind: 'long-text' }, luyKe: true })]), /luyKe/],
    ['lũy kế without periods', raw([field('a', { luyKe: true })], { periods: [] }), /luyKe/],
    ['a period that the form has not', raw([field('a', { periods: ['NAM'] })], { periods: ['Q1'] }), /không có kỳ NAM/],
    ['a script', raw([field('a', { question: 'Bao nhiêu <script>alert(1)</script> ạ?' })]), /mã lệnh/],
    ['a placeholder', raw([field('a', { question: 'Chào {ten}, bao nhiêu ạ?' })]), /mã lệnh hoặc chỗ trống/],
    ['a template', raw([field('a', { question: 'Bao nhiêu ${process.env.X} ạ?' })]), /mã lệnh/],
    ['an unknown property', raw([field('a', { eval: 'x' })]), /mục “a”: Không có thuộc tính “eval”/],
    ['no question', raw([field('a', { question: undefined })]), /mục “a”: .*“question”/],
    ['an unknown type', raw([field('a', { type: { kind: 'number' } })]), /mục “a”: .*“type.kind”/],
    ['no fields', raw([]), /nhóm “Nhóm thử”/],
    ['more than 500 fields', raw(Array.from({ length: 501 }, (_, index) => field(`f${index}`))), /501 mục/],
    ['ten thousand fields', raw(Array.from({ length: 10_000 }, (_, index) => field(`f${index}`))), /một triệu ký tự/],
    ['endless nesting', `${'{"not":'.repeat(5000)}1${'}'.repeat(5000)}`, /lồng nhau/],
    ['two megabytes', `"${'a'.repeat(2_000_000)}"`, /một triệu ký tự/],
  ])('%s', (_, definition, problem) => {
    const begun = performance.now();
    expect(problemsOf(definition).join('\n')).toMatch(problem);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('pollutes nothing', () => {
    problemsOf('{"__proto__": {"polluted": true}, "id": "a"}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('a long chain and a wide condition are looked through in time', () => {
    const chain = Array.from({ length: 499 }, (_, index) =>
      field(`f${index}`, index % 20 === 0 ? {} : more0(`f${index - 1}`)),
    );
    expect(problemsOf(raw(chain))).toEqual([]);
  });
});

it('a sound form is read as it is', () => {
  const condition = {
    all: [{ field: 'x', op: '>=', to: 5 }, { not: { any: [{ field: 'x', op: '=', to: 6 }, { period: ['NAM'] }] } }],
  };
  expect(problemsOf(raw([field('x'), field('a', when(condition)), field('b', when({ answered: 'a' }))]))).toEqual([]);
});
