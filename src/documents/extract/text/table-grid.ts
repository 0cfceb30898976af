import { LIMITS } from '../limits.ts';

export interface SpanningCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

/** Thrown when spreading merged cells would pass `LIMITS.cells`: such a file is not a table made by a person. */
export class GridTooLarge extends Error {
  override readonly name = 'GridTooLarge';
}

/**
 * A table written with spans -> rows of equal length in which a merged cell's text stands in every cell it covers.
 * A rowspan ends with the last row that exists; missing cells are empty.
 */
export function expandSpans(rows: readonly (readonly SpanningCell[])[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  const taken: Set<number>[] = rows.map(() => new Set());
  let width = 0;
  let cells = 0;
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (taken[y]?.has(x) === true) x += 1;
      const bottom = Math.min(y + Math.max(1, cell.rowspan), rows.length);
      const right = x + Math.max(1, cell.colspan);
      cells += (bottom - y) * (right - x);
      if (cells > LIMITS.cells || right > 16_384) throw new GridTooLarge(`a table of more than ${LIMITS.cells} cells`);
      for (let cy = y; cy < bottom; cy++) {
        for (let cx = x; cx < right; cx++) {
          taken[cy]?.add(cx);
          (grid[cy] ??= [])[cx] = cell.text;
        }
      }
      width = Math.max(width, right);
      x = right;
    }
  });
  if (width * rows.length > LIMITS.cells) throw new GridTooLarge(`a table of more than ${LIMITS.cells} cells`);
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ''));
}

/** Without rows and columns in which nothing stands. */
export function dropEmpty(rows: readonly (readonly string[])[]): string[][] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const keep = (filled[0] ?? []).map((_, x) => filled.some((row) => row[x] !== ''));
  return filled.map((row) => row.filter((_, x) => keep[x]));
}
