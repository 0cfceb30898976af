import { expect, it } from 'vitest';
import { RecentCounts } from '../../../src/channels/zalo/recent-counts.ts';

it('counts, and forgets first what was counted longest ago', () => {
  const counts = new RecentCounts(2);
  expect([counts.add('a'), counts.add('b'), counts.add('a')]).toEqual([1, 1, 2]);
  counts.add('c');
  expect(['a', 'b', 'c'].map((key) => counts.has(key))).toEqual([true, false, true]);
  counts.forget('a');
  expect([counts.add('a'), counts.size]).toEqual([1, 2]);
});
