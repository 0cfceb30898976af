import { dropEmpty } from '../text/table-grid.ts';
import { toLines } from './glyph-lines.ts';
import type { Glyph, Rule } from './page-content.ts';
import { joinParagraphs } from './paragraphs.ts';
import { isDrawn, positions, ruleGroups } from './rule-groups.ts';

export interface RuledTable {
  readonly rows: readonly (readonly string[])[];
  readonly top: number;
  readonly bottom: number;
  /** Where its columns begin, to know its continuation on the next page. */
  readonly columns: readonly number[];
}

/** Tables drawn with lines: cells are what the lines close in, and a cell over several rows or columns fills them all. */
export function ruledTables(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
): { tables: RuledTable[]; rest: readonly Glyph[] } {
  const tables: RuledTable[] = [];
  let rest = glyphs;
  for (const group of ruleGroups(rules)) {
    const xs = positions(group, 'vertical');
    const ys = positions(group, 'horizontal');
    // One box is a frame around text, no table.
    if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) continue;
    const inside = (glyph: Glyph): boolean =>
      slot(xs, glyph.x + glyph.width / 2) !== null && slot(ys, middle(glyph)) !== null;
    const rows = dropEmpty(readCells(group, xs, ys, rest.filter(inside)));
    if (rows.length === 0) continue;
    rest = rest.filter((glyph) => !inside(glyph));
    tables.push({ rows, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, columns: xs });
  }
  return { tables, rest };
}

function readCells(
  group: readonly Rule[],
  xs: readonly number[],
  ys: readonly number[],
  glyphs: readonly Glyph[],
): string[][] {
  const columns = xs.length - 1;
  const owner = mergedCells(group, xs, ys);
  const contents = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const x = slot(xs, glyph.x + glyph.width / 2);
    const y = slot(ys, middle(glyph));
    if (x === null || y === null) continue;
    const cell = owner[y * columns + x] ?? 0;
    contents.set(cell, [...(contents.get(cell) ?? []), glyph]);
  }
  const texts = new Map([...contents].map(([cell, inCell]) => [cell, joinParagraphs(toLines(inCell)).join('\n')]));
  return Array.from({ length: ys.length - 1 }, (_, y) =>
    Array.from({ length: columns }, (_unused, x) => texts.get(owner[y * columns + x] ?? 0) ?? ''),
  );
}

/** For each cell of the full grid the first cell of the merged one it belongs to: neighbours without a line between are one. */
function mergedCells(group: readonly Rule[], xs: readonly number[], ys: readonly number[]): number[] {
  const columns = xs.length - 1;
  const owner = Array.from({ length: columns * (ys.length - 1) }, (_, i) => i);
  const join = (a: number, b: number): void => {
    const [from = a, to = b] = [owner[a], owner[b]].sort((m, n) => Number(m) - Number(n));
    if (from !== to) owner.forEach((cell, i) => cell === to && (owner[i] = from));
  };
  for (let y = 0; y < ys.length - 1; y++) {
    for (let x = 0; x < columns; x++) {
      const [left = 0, right = 0, top = 0, bottom = 0] = [xs[x], xs[x + 1], ys[y], ys[y + 1]];
      if (x + 1 < columns && !isDrawn(group, 'vertical', right, top, bottom))
        join(y * columns + x, y * columns + x + 1);
      if (y + 2 < ys.length && !isDrawn(group, 'horizontal', bottom, left, right))
        join(y * columns + x, (y + 1) * columns + x);
    }
  }
  return owner;
}

/** The middle of a letter's height, which stays in its row even when the baseline touches a line. */
function middle(glyph: Glyph): number {
  return glyph.y - glyph.size * 0.3;
}

function slot(edges: readonly number[], at: number): number | null {
  const next = edges.findIndex((edge) => edge > at);
  return next <= 0 ? null : next - 1;
}
