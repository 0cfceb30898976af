import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Best, Rule, Scale } from '../../../src/tieu-chi/rule.ts';
import { readRule } from '../../../src/tieu-chi/text/read-rule.ts';
import { writeRule } from '../../../src/tieu-chi/text/write-rule.ts';

const ONE = [''];

function written(text: string, names: readonly string[] = ONE): string {
  const result = readRule(text, names);
  return result.kind === 'read' ? writeRule(result.value) : `x ${result.reason}`;
}

describe('a rule as a clerk writes it', () => {
  it.each([
    ['>=8: 100; 5-7: 80; 3-4: 50; 1-2: 20; 0: 0', '>=8: 100; 5-7: 80; 3-4: 50; 1-2: 20; còn lại: 0'],
    ['0:0;1–2:20;3 - 4: 50;5-7:80;≥ 8 : 100.', '>=8: 100; 5-7: 80; 3-4: 50; 1-2: 20; còn lại: 0'],
    [
      'Từ 8 nhiệm vụ trở lên: 100 điểm; từ 5 đến 7 nhiệm vụ: 80 điểm; dưới 5: 0 điểm',
      '>=8 nhiệm vụ: 100; 5-7: 80; còn lại: 0',
    ],
    [
      'Từ 80% trở lên: 40; từ 60% đến 79%: 25; từ 40% đến 59%: 10; dưới 40%: 0',
      '>=80%: 40; >=60%: 25; >=40%: 10; còn lại: 0',
    ],
    ['>=1.500 lượt: 30; 700-1.499: 20; 300-699: 10', '>=1.500 lượt: 30; 700-1.499: 20; 300-699: 10; còn lại: 0'],
    ['>=3: 0; 1-2: 5; 0: 10', '>=3: 0; 1-2: 5; 0: 10'],
    ['>=100 giải pháp, sản phẩm: 30', '>=100 giải pháp, sản phẩm: 30; còn lại: 0'],
    ['mỗi nhiệm vụ 15, tối đa 60', 'mỗi nhiệm vụ 15, tối đa 60'],
    ['Mỗi nhiệm vụ: 15 điểm, tối đa 60 điểm.', 'mỗi nhiệm vụ 15, tối đa 60'],
    ['mỗi điển hình, mô hình hoặc sáng kiến 15, tối đa 30', 'mỗi điển hình, mô hình hoặc sáng kiến 15, tối đa 30'],
    ['mỗi 10 hội viên 0,5', 'mỗi 10 hội viên 0,5'],
    ['mỗi ngày làm việc 2, tối đa 10 cho mỗi báo cáo', 'mỗi ngày làm việc 2, mỗi báo cáo tối đa 10'],
    ['>=8: 100\n5-7: 80;\n1-4: 20', '>=8: 100; 5-7: 80; 1-4: 20; còn lại: 0'],
    ['có 20; không 0', 'có 20; không 0'],
    ['có: 20', 'có 20; không 0'],
    ['8', 'có 8; không 0'],
    ['có 0; không -8', 'có 0; không -8'],
    ['xuất sắc: 30; tốt: 20; khá: 0', 'xuất sắc: 30; tốt: 20; khá: 0'],
    ['HTXSNV (hoàn thành xuất sắc nhiệm vụ): 30; HTTNV: 20', 'HTXSNV (hoàn thành xuất sắc nhiệm vụ): 30; HTTNV: 20'],
    ['tự chấm 0-40', 'tự chấm 0-40, bước 0,5'],
    ['tự chấm từ -5 đến 40, bước 1', 'tự chấm -5-40, bước 1'],
    ['50 trừ X1, x2', '50 trừ X1, X2, không dưới 0'],
    ['50 điểm trừ X1, không thấp hơn 0', '50 trừ X1, không dưới 0'],
  ])('%s', (text, canonical) => {
    expect(written(text)).toBe(canonical);
    expect(written(canonical)).toBe(canonical);
  });

  it.each([
    ['BCH >= 2: 20 + BTV >= 4: 20', ['BCH', 'BTV'], 'BCH: >=2: 20 + BTV: >=4: 20'],
    ['bch: >=2 lần: 20 + btv: 4 trở lên: 20', ['BCH', 'BTV'], 'BCH: >=2 lần: 20 + BTV: >=4: 20'],
    ['kế hoạch 15 + báo cáo 10', ['kế hoạch', 'báo cáo'], 'kế hoạch: có 15 + báo cáo: có 10'],
    ['hội >=2: 50; 1: 30 hoặc hội viên >=2%: 20', ['hội', 'hội viên'], 'hội: >=2: 50; 1: 30 hoặc hội viên: >=2%: 20'],
    ['a 1 hoặc b 2 + c 3', ['a', 'b', 'c'], 'a: có 1 hoặc b: có 2 + c: có 3'],
    ['>=2: 5', ['số'], 'số: >=2: 5; còn lại: 0'],
    ['a 1 +\nb 2\n+ c 3', ['a', 'b', 'c'], 'a: có 1 + b: có 2 + c: có 3'],
  ])('%s, of the figures %j', (text, names, canonical) => {
    expect(written(text, names)).toBe(canonical);
    expect(written(canonical, names)).toBe(canonical);
  });

  it.each([
    ['>=8: 100; 5-6: 80', ONE, /Giữa hai mức “5-6: 80” và “>=8: 100” còn khoảng trống/],
    ['>=8: 100; 5-8: 80', ONE, /chồng lên nhau/],
    ['>=8: 100; 8: 80', ONE, /chồng lên nhau/],
    ['>=8: 100; <5: 0', ONE, /khoảng trống/],
    ['>=8: 100; 7-5: 80', ONE, /số đầu lớn hơn số cuối|khoảng trống/],
    ['5-7: 80', ONE, /chưa nói trên đó được mấy điểm/],
    ['>=8: 0', ONE, /không có mức nào được điểm/],
    ['>=8 100', ONE, /chưa rõ là mức nào, mấy điểm; hãy viết “mức: điểm”/],
    ['>=8: nhiều', ONE, /chưa rõ là mức nào, mấy điểm/],
    ['>8: 100', ONE, /Không hiểu mức “>8”.* Ví dụ: >=8/],
    ['có 2.5', ONE, /“2\.5” không phải số điểm.*số lẻ dùng dấu phẩy/],
    ['mỗi nhiệm vụ 0', ONE, /cần số điểm lớn hơn 0/],
    ['mỗi nhiệm vụ 15, tối đa nhiều', ONE, /Không hiểu phần “tối đa”/],
    ['tự chấm 40-0', ONE, /số đầu phải nhỏ hơn số cuối/],
    ['tốt: 20', ONE, /Không hiểu “tốt: 20”\. Các cách viết/],
    ['tốt: 20; Tốt: 10', ONE, /“Tốt” có hai lần/],
    ['theo thực tế', ONE, /Không hiểu “theo thực tế”\. Các cách viết/],
    ['', ONE, /Các cách viết/],
    ['=SUM(A1)', ONE, /Không hiểu/],
    [
      'BCH >=2: 20 + khác >=4: 20',
      ['BCH', 'BTV'],
      /“khác >=4: 20” phải bắt đầu bằng tên một số liệu ở cột “Số liệu”: BCH, BTV/,
    ],
    ['>=2: 20', [], /Cần ghi ở cột “Số liệu”/],
  ])('%s is refused with the reason and how to write it', (text, names, reason) => {
    expect(written(text, names)).toMatch(/^x /);
    expect(written(text, names)).toMatch(reason);
  });
});

const NAMES = ['BCH', 'hội viên', 'kế hoạch', 'tin bài'];
const nouns = fc.constantFrom('nhiệm vụ', 'cuộc', 'giải pháp, sản phẩm', 'mô hình hoặc sáng kiến');
const half = fc.integer({ min: 1, max: 2_000 }).map((n) => n * 50);
const anyPoints = fc.integer({ min: -40, max: 2_000 }).map((n) => n * 50);

function scale(figure: string): fc.Arbitrary<Scale> {
  const steps = fc
    .record({
      noun: fc.oneof(fc.constantFrom('', '%'), nouns),
      whole: fc.boolean(),
      froms: fc.uniqueArray(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 5 }),
      points: fc.array(half, { minLength: 5, maxLength: 5 }),
    })
    .map(({ noun, whole, froms, points }): Scale => ({
      kind: 'steps',
      figure,
      noun,
      steps: froms
        .toSorted((a, b) => b - a)
        .map((from, at) => ({ from: whole ? from * 100 : from * 10, points: points[at]! })),
    }));
  return fc.oneof(
    steps,
    fc.record({ yes: anyPoints, no: anyPoints }).map(({ yes, no }): Scale => ({ kind: 'yes-no', figure, yes, no })),
    fc
      .record({
        noun: nouns,
        per: fc.integer({ min: 1, max: 5_000 }),
        points: half,
        cap: fc.option(half),
        itemCap: fc.option(fc.record({ points: half, noun: fc.constantFrom('báo cáo', 'cuộc họp') })),
      })
      .map((each): Scale => ({ kind: 'each', figure, ...each })),
    fc
      .uniqueArray(fc.constantFrom('HTXSNV', 'tốt', 'hoàn thành', 'không đạt'), { minLength: 2 })
      .chain((keys) =>
        fc
          .tuple(
            ...keys.map((key) =>
              fc.record({ key: fc.constant(key), label: fc.constantFrom('', 'xuất sắc'), points: anyPoints }),
            ),
          )
          .map((options): Scale => ({ kind: 'choice', figure, options })),
      ),
    fc
      .tuple(anyPoints, half, half)
      .map(([least, more, step]): Scale => ({ kind: 'manual', figure, least, most: least + more, step })),
  );
}

const part: fc.Arbitrary<Scale | Best> = fc
  .shuffledSubarray(NAMES, { minLength: 1, maxLength: 3 })
  .chain((names) => fc.tuple(...names.map(scale)))
  .map((parts) => (parts.length === 1 ? parts[0]! : { kind: 'best', parts }));
const rule: fc.Arbitrary<Rule> = fc.oneof(
  scale(''),
  part,
  fc.array(part, { minLength: 2, maxLength: 3 }).map((parts): Rule => ({ kind: 'sum', parts })),
  fc
    .tuple(half, fc.uniqueArray(fc.constantFrom('X1', 'X2', 'X3'), { minLength: 1 }))
    .map(([full, penalties]): Rule => ({ kind: 'less', full, penalties })),
);

describe('any rule', () => {
  it('written and read again is the same rule', () => {
    fc.assert(
      fc.property(rule, (one) => {
        const names = one.kind === 'sum' || one.kind === 'best' || ('figure' in one && one.figure !== '') ? NAMES : ONE;
        expect(readRule(writeRule(one), names)).toEqual({ kind: 'read', value: one });
      }),
      { numRuns: 1_000 },
    );
  });

  it('whatever is typed, is read or refused with a sentence', () => {
    const pieces = fc.constantFrom(
      '>=',
      '8',
      '5-7',
      ':',
      ';',
      ' ',
      'mỗi',
      'có',
      'không',
      ',',
      'tối đa',
      '+',
      ' hoặc ',
      '%',
      'từ',
      'trở lên',
      '(',
      ')',
      'X1',
      'trừ',
      '=',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          const result = readRule(text, ONE);
          if (result.kind === 'refused') expect(result.reason).toMatch(/[.?”]$/);
          else expect(readRule(writeRule(result.value), ONE)).toEqual(result);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
