import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerField } from '../../../src/forms/values/answer-field.ts';
import { shownValue } from '../../../src/forms/values/format.ts';
import { readAnswer } from '../../../src/forms/values/read-answer.ts';
import type { Value } from '../../../src/forms/values/value.ts';
import { fold } from '../../../src/lib/fold.ts';
import { addDays } from '../../../src/lib/vn-time.ts';
import { CONTEXT } from './said.ts';

const options = [
  { key: 'a', label: 'Hoàn thành tốt' },
  { key: 'b', label: 'Hoàn thành' },
  { key: 'c', label: 'Không hoàn thành' },
];
const field = (type: AnswerField['type'], unit?: string): AnswerField => ({ label: 'Mục thử', unit, type });
const LIST = field({
  kind: 'list',
  noun: 'sự kiện',
  most: 9,
  columns: [
    { id: 'ngay', label: 'ngày', type: { kind: 'date' }, required: true },
    { id: 'kinh_phi', label: 'kinh phí', type: { kind: 'money' }, required: true },
    { id: 'nguoi', label: 'số người', type: { kind: 'whole' }, required: true },
  ],
});

const day = fc.integer({ min: 0, max: 7000 }).map((days) => addDays('2016-01-01', days));
const name = fc
  .array(fc.constantFrom('Nguyễn', 'Thị', 'Hồng', 'Yến', 'Đức', 'Ngô', 'Lê', 'Ánh', 'Thuỳ'), {
    minLength: 2,
    maxLength: 5,
  })
  .map((words) => words.join(' '));

/** Every type with values it may hold. Money above a thousand tỷ is nobody's report. */
const TYPES: readonly (readonly [string, AnswerField, fc.Arbitrary<Value>])[] = [
  ['whole', field({ kind: 'whole' }, 'hội viên'), fc.integer({ min: 0, max: 10 ** 12 })],
  ['whole without unit', field({ kind: 'whole' }), fc.integer({ min: -1000, max: 10 ** 9 })],
  [
    'decimal',
    field({ kind: 'decimal', step: 0.5 }, 'điểm'),
    fc.integer({ min: -200, max: 2000 }).map((half) => half * 50),
  ],
  ['money', field({ kind: 'money' }), fc.integer({ min: 0, max: 10 ** 12 })],
  ['percent', field({ kind: 'percent', decimals: 2 }), fc.integer({ min: 0, max: 10_000 })],
  ['date', field({ kind: 'date' }), day],
  ['choice', field({ kind: 'choice', options }), fc.constantFrom('a', 'b', 'c')],
  ['choices', field({ kind: 'choices', options }), fc.subarray(['a', 'b', 'c'])],
  ['yes-no', field({ kind: 'yes-no' }), fc.boolean()],
  [
    'phone',
    field({ kind: 'phone' }),
    fc.integer({ min: 0, max: 99_999_999 }).map((n) => `+849${String(n).padStart(8, '0')}`),
  ],
  [
    'document-number',
    field({ kind: 'document-number' }),
    fc
      .tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('KH-LHH', 'QĐ-LHHVN', 'LHHVN'))
      .map((parts) => parts.join('/')),
  ],
  ['person-name', field({ kind: 'person-name' }), name],
  [
    'list',
    LIST,
    fc.array(fc.record({ ngay: day, kinh_phi: fc.integer({ min: 0, max: 10 ** 11 }), nguoi: fc.nat(5000) }), {
      maxLength: 5,
    }),
  ],
];

describe('what is shown reads as the same value', () => {
  it.each(TYPES)('%s', (_, of, values) => {
    fc.assert(
      fc.property(values, (stored) => {
        const shown = shownValue(of, stored);
        expect(readAnswer(of, shown, CONTEXT)).toEqual({ kind: 'value', value: stored });
        expect(readAnswer(of, shown.normalize('NFD'), CONTEXT)).toEqual({ kind: 'value', value: stored });
        if (of.type.kind !== 'person-name' && of.type.kind !== 'document-number') {
          expect(readAnswer(of, fold(shown), CONTEXT)).toEqual({ kind: 'value', value: stored });
        }
      }),
      { numRuns: 300 },
    );
  });
});

const HOSTILE = [
  '1'.repeat(4000),
  '1 '.repeat(2000),
  '111 '.repeat(1000),
  '1.111'.repeat(800),
  '1,1'.repeat(1300),
  'một '.repeat(1000),
  'trăm '.repeat(800),
  'khoảng '.repeat(570),
  'hai triệu '.repeat(400),
  ' '.repeat(4000),
  'a'.repeat(4000),
  'ạ '.repeat(2000),
  'không có '.repeat(440),
  'chưa có x '.repeat(400),
  '-'.repeat(4000),
  '/'.repeat(4000),
  '15/9 '.repeat(800),
  'ngày 15 tháng '.repeat(280),
  '0912 345 678 '.repeat(300),
  '+84(('.repeat(800),
  '1/A-'.repeat(1000),
  'à'.normalize('NFD').repeat(2000),
  `a${'\u0301'.repeat(3999)}`,
  ';'.repeat(4000),
  '\n'.repeat(4000),
  '1. x\n'.repeat(800),
  '1,2,3,'.repeat(660),
  '\uD800'.repeat(4000),
  'đồng chí '.repeat(440),
];

/** The best of three: a busy machine is not the reader's doing. */
describe('no input takes long', () => {
  it.each(TYPES.map(([kind, of]) => [kind, of] as const))('%s', (_, of) => {
    for (const text of HOSTILE) {
      const times = [1, 2, 3].map(() => {
        const begun = performance.now();
        readAnswer(of, text, CONTEXT);
        return performance.now() - begun;
      });
      expect([text.slice(0, 20), Math.min(...times) < 50]).toEqual([text.slice(0, 20), true]);
    }
  });

  it('and none is an exception', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TYPES),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...Array.from('0123456789., tỷrkđ-/%+x')) }),
        ),
        ([, of], text) => {
          readAnswer(of, text, CONTEXT);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
