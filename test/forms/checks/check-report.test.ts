import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/forms/checks/check-report.ts';
import type { Form } from '../../../src/forms/definition/form.ts';
import type { PeriodKind } from '../../../src/forms/definition/period-kind.ts';
import type { Answer, Draft } from '../../../src/forms/filling/draft.ts';
import type { Known } from '../../../src/forms/filling/known.ts';
import { expectedLuyKe, lastValueOf } from '../../../src/forms/filling/last-report.ts';
import { QUARTERLY, WHO } from '../filling/quarterly.ts';
import { field, fieldOf, form } from '../sample-form.ts';

const KNOWN: Known = { today: '2026-09-16', last: null, score: null };
const answers = (
  values: Readonly<Record<string, number | string | readonly object[] | null>>,
): Record<string, Answer> =>
  Object.fromEntries(
    Object.entries(values).map(([slot, value]) => [
      slot,
      value === null ? { state: 'no-data', ...WHO } : { state: 'value', value: value as number, ...WHO },
    ]),
  );
const draft = (of: Form, values: Parameters<typeof answers>[0], kind: PeriodKind = '9T'): Draft => ({
  v: 1,
  form: { id: of.id, version: of.version },
  period: { kind, year: 2026 },
  answers: answers(values),
  stale: [],
  evidence: {},
});
const findings = (
  of: Form,
  values: Parameters<typeof answers>[0],
  known = KNOWN,
  kind: PeriodKind = '9T',
): readonly string[] =>
  checkReport(of, draft(of, values, kind), known).map(
    (one) => `${one.weight} [${one.items.map((item) => item.number).join()}] ${one.text}`,
  );

const check = (rule: object, more: object = {}): Record<string, unknown> => ({
  checks: [{ id: 'k', rule, weight: 'must', advice: 'Xem lại.', ...more }],
});
const SUM = form(
  [field('tong', { unit: 'hội' }), field('a'), field('b')],
  check({ kind: 'compare', left: [{ field: 'a' }, { field: 'b' }], op: '=', right: [{ field: 'tong' }] }),
);

describe('sums', () => {
  it('that do not come out are told with the numbers of the items', () => {
    expect(findings(SUM, { tong: 30, a: 24, b: 7 })).toEqual([
      'must [2,3,1] Mục 2 (24) + mục 3 (7) = 31, khác mục 1 (30 hội). Xem lại.',
    ]);
    expect(findings(SUM, { tong: 31, a: 24, b: 7 })).toEqual([]);
  });

  it('say nothing while a figure is missing, beyond that it is missing', () => {
    expect(findings(SUM, { tong: 30, a: 24 })).toEqual(['must [3] Mục 3 (Mục b) chưa trả lời.']);
    expect(findings(SUM, { tong: 30, a: 24, b: null })).toEqual(['ask [3] Mục 3 (Mục b) đang để “chưa có số liệu”.']);
  });

  it('are exact for decimals', () => {
    const decimal = { type: { kind: 'decimal', step: 0.01 } };
    const of = form(
      [field('tong', decimal), field('a', decimal), field('b', decimal)],
      check({ kind: 'compare', left: [{ field: 'a' }, { field: 'b' }], op: '=', right: [{ field: 'tong' }] }),
    );
    expect(findings(of, { tong: 30, a: 10, b: 20 })).toEqual([]);
  });
});

describe('lũy kế', () => {
  const of = form([field('a', { luyKe: true, unit: 'lớp' })], check({ kind: 'luy-ke' }));
  const last = (kind: PeriodKind, values: Parameters<typeof answers>[0], year = 2026): Known => ({
    ...KNOWN,
    last: { period: { kind, year }, answers: answers(values) },
  });

  it('is not below the period', () => {
    expect(findings(of, { a: 5, 'a@luy-ke': 3 })).toEqual([
      'must [1] Lũy kế mục 1 (3 lớp) nhỏ hơn số trong kỳ (5 lớp). Xem lại.',
    ]);
  });

  it('of half a year is quarter I and quarter II together', () => {
    const q1 = last('Q1', { a: 4 });
    expect(findings(of, { a: 5, 'a@luy-ke': 9 }, q1, '6T')).toEqual([]);
    expect(findings(of, { a: 5, 'a@luy-ke': 10 }, q1, '6T')).toEqual([
      'ask [1] Lũy kế mục 1 (10 lớp) khác lũy kế kỳ trước (4 lớp) + số trong kỳ (5 lớp) = 9 lớp. Xem lại.',
    ]);
  });

  it('is not below the last report of the year, whichever it was', () => {
    expect(findings(of, { a: 1, 'a@luy-ke': 3 }, last('Q1', { a: 4 }))).toEqual([
      'ask [1] Lũy kế mục 1 (3 lớp) nhỏ hơn lũy kế kỳ trước (4 lớp). Xem lại.',
    ]);
    expect(findings(of, { a: 1, 'a@luy-ke': 30 }, last('Q1', { a: 4 }))).toEqual([]);
  });

  it('begins anew each year, and is the figure itself in quarter I', () => {
    expect(findings(of, { a: 1, 'a@luy-ke': 3 }, last('6T', { a: 2, 'a@luy-ke': 8 }, 2025))).toEqual([]);
    expect(findings(of, { a: 1 }, KNOWN, 'Q1')).toEqual([]);
  });
});

describe('the quarterly form', () => {
  const only = (values: Parameters<typeof answers>[0], known = KNOWN, kind: PeriodKind = '9T'): readonly string[] =>
    findings(QUARTERLY, values, known, kind).filter((text) => !text.includes('chưa trả lời'));

  it('checks its days', () => {
    expect(only({ tu_ngay: '2026-09-14', den_ngay: '2026-06-15' })).toEqual([
      'must [1,2] Mục 1 (14/09/2026), không nhỏ hơn mục 2 (15/06/2026). Ngày đầu kỳ phải trước ngày cuối kỳ.',
    ]);
  });

  it('checks orders against tasks, once in quarter I', () => {
    expect(only({ tvpb_so_nv: 3, tvpb_dat_hang: 5 }, KNOWN, 'Q1')).toEqual([
      'must [16a,16] Mục 16a (5 nhiệm vụ), lớn hơn mục 16 (3 nhiệm vụ). Số nhiệm vụ được giao, đặt hàng không thể nhiều hơn tổng số nhiệm vụ.',
    ]);
  });

  it('counts the rows of a list', () => {
    expect(only({ tvpb_so_nv: 2, tvpb_ten: [{ ten: 'A' }] }, KNOWN, 'Q1')).toEqual([
      'ask [16b,16] Mục 16b (1 dòng), khác mục 16 (2 nhiệm vụ). Số dòng trong danh sách nên bằng số nhiệm vụ trong kỳ.',
    ]);
  });

  it('asks about people for each event', () => {
    expect(only({ lop_tap_huan: 2, hoi_thao: 1, luot_pbkt: 9000 }, KNOWN, 'Q1')).toEqual([
      'ask [21,19,20] Mục 21 (9.000 lượt) chia cho mục 19 (2 lớp) + mục 20 (1 cuộc) là 3.000. Thường mỗi lớp, mỗi cuộc có từ 10 đến 500 lượt người dự.',
    ]);
    expect(only({ lop_tap_huan: 0, hoi_thao: 0, luot_pbkt: 90 }, KNOWN, 'Q1')[0]).toMatch(/bằng 0|= 0/);
    expect(only({ lop_tap_huan: 0, hoi_thao: 0, luot_pbkt: 0 }, KNOWN, 'Q1')).toEqual([]);
  });

  it('compares the self-score with what the figures give', () => {
    expect(only({ diem_tu_cham: 90_000 }, { ...KNOWN, score: 85_050 }, 'NAM')).toEqual([
      'ask [37] Mục 37 (900 điểm) khác số điểm tính từ số liệu là 850,5 điểm. Anh/chị xem lại điểm tự chấm hoặc bổ sung minh chứng, rồi gửi kèm lý do.',
    ]);
    expect(only({ diem_tu_cham: 85_050 }, { ...KNOWN, score: 85_050 }, 'NAM')).toEqual([]);
  });
});

it('what the last report leads to expect of lũy kế', () => {
  const of = form([field('a', { luyKe: true })]);
  const known: Known = {
    ...KNOWN,
    last: { period: { kind: '6T', year: 2026 }, answers: answers({ a: 3, 'a@luy-ke': 7 }) },
  };
  const one = fieldOf(of, 'a');
  expect(expectedLuyKe(one, draft(of, { a: 5 }), known)).toBe(12);
  expect(expectedLuyKe(one, draft(of, {}), known)).toBeNull();
  expect(expectedLuyKe(one, draft(of, { a: 5 }, 'NAM'), known)).toBeNull();
  expect(lastValueOf(one, 'ky', known)).toBe(3);
});
