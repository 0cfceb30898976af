import { expect, test } from 'vitest';
import { measure } from '../../../src/search/evaluation/measures.ts';
import { topScores } from '../../../src/search/ranking/top.ts';

test('the measures are the usual ones', () => {
  const result = measure([
    { found: ['a', 'b'], relevant: new Set(['a']), ms: 1 },
    { found: ['x', 'a', 'y', 'z', 'v', 'b'], relevant: new Set(['a', 'b']), ms: 3 },
    { found: [], relevant: new Set(['a']), ms: 2 },
  ]);
  expect(result).toMatchObject({ 'success@1': 1 / 3, p50_ms: 2, p95_ms: 3 });
  expect(result['mrr@10']).toBeCloseTo((1 + 1 / 2) / 3);
  expect(result['recall@5']).toBeCloseTo((1 + 1 / 2) / 3);
  expect(result['recall@10']).toBeCloseTo(2 / 3);
  const gain = (1 / Math.log2(3) + 1 / Math.log2(7)) / (1 + 1 / Math.log2(3));
  expect(result['ndcg@10']).toBeCloseTo((1 + gain) / 3);
});

test.each([
  [2, () => true, [3, 1]],
  [9, () => true, [3, 1, 4, 0]],
  [2, (index: number) => index !== 3, [1, 4]],
  [1, () => false, []],
] as const)('the best %i of those allowed', (limit, allowed, best) => {
  expect(topScores(Float64Array.of(1, 5, 0, 7, 5), limit, allowed)).toEqual(best);
});
