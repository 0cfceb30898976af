import type { MergedRange } from './sheet-parts.ts';

/**
 * Writes the text of the first cell of every merged range into all its cells. Only cells within the rows given are filled: a merge
 * may claim a million rows, and nothing is said there.
 */
export function fillMerged(rows: readonly (readonly string[])[], ranges: readonly MergedRange[]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ''));
  for (const range of ranges) {
    const text = filled[range.top]?.[range.left] ?? '';
    if (text === '') continue;
    for (let y = range.top; y <= Math.min(range.bottom, filled.length - 1); y++) {
      for (let x = range.left; x <= Math.min(range.right, width - 1); x++) {
        const row = filled[y];
        if (row !== undefined) row[x] = text;
      }
    }
  }
  return filled;
}
