import { expect, it } from 'vitest';
import { carryOver } from '../../../src/forms/filling/carry-over.ts';
import type { Draft } from '../../../src/forms/filling/draft.ts';
import { field, form } from '../sample-form.ts';
import { WHO } from './quarterly.ts';

const value = (of: number | string): Draft['answers'][string] => ({ state: 'value', value: of, ...WHO });

it('a newer form keeps what still fits and says what changed', () => {
  const one = form([field('a'), field('b', { unit: 'hội' }), field('c'), field('d', { luyKe: true })]);
  const two = form(
    [
      field('a', { label: 'Tên mới' }),
      field('b', { unit: 'hội', type: { kind: 'whole', hard: { from: 0, to: 5 } } }),
      field('d'),
      field('e'),
    ],
    { version: 2 },
  );
  const draft: Draft = {
    v: 1,
    form: { id: 'thu', version: 1 },
    period: { kind: '9T', year: 2026 },
    answers: { a: value(1), b: value(9), c: { state: 'no-data', ...WHO }, d: value(2), 'd@luy-ke': value(7) },
    stale: ['b'],
    evidence: { a: [{ id: 'f', name: 'a.pdf' }], c: [{ id: 'g', name: 'c.pdf' }] },
  };
  const carried = carryOver(draft, one, two);
  expect(carried.draft.form.version).toBe(2);
  expect(Object.keys(carried.draft.answers)).toEqual(['a', 'd']);
  expect(carried.draft.stale).toEqual([]);
  expect(Object.keys(carried.draft.evidence)).toEqual(['a']);
  expect(carried.kept).toBe(2);
  expect(carried.notes).toEqual([
    'Mục “Mục b” đã đổi cách ghi nên cần trả lời lại. Trước đây anh/chị ghi: 9 hội.',
    'Mục “Mục c” không còn trong biểu mẫu. Trước đây anh/chị ghi: chưa có số liệu.',
    'Mục “Mục d” đã đổi cách ghi nên cần trả lời lại. Trước đây anh/chị ghi: 7.',
    'Có mục mới: “Mục e”.',
  ]);
});

it('the same version again changes nothing', () => {
  const one = form([field('a'), field('d', { luyKe: true })]);
  const draft: Draft = {
    v: 1,
    form: { id: 'thu', version: 1 },
    period: { kind: '9T', year: 2026 },
    answers: { a: value(1), 'd@luy-ke': value(7) },
    stale: [],
    evidence: {},
  };
  expect(carryOver(draft, one, one)).toEqual({ draft, kept: 2, notes: [] });
});
