import type { Glyph } from './page-content.ts';

/** A stretch of a line without a wide gap in it. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** The letters that share a baseline. */
export interface Line {
  readonly segments: readonly Segment[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** All its letters are bold. */
  readonly bold: boolean;
}

/** In sizes of the font: a gap wider than this parts segments (a column), one wider than that parts words. */
const COLUMN_GAP = 1.3;
const WORD_GAP = 0.15;
const SAME_LINE = 0.4;

/** Upright letters -> lines from top to bottom, each read from left to right. */
export function toLines(glyphs: readonly Glyph[]): readonly Line[] {
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of attachMarks(glyphs).sort((a, b) => a.y - b.y)) {
    const row = rows
      .slice(-2)
      .findLast(({ y, size }) => Math.abs(y - glyph.y) <= SAME_LINE * Math.max(size, glyph.size));
    if (row === undefined) rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
    else {
      row.glyphs.push(glyph);
      if (glyph.size > row.size) Object.assign(row, { y: glyph.y, size: glyph.size });
    }
  }
  return rows.map((row) => toLine(row.glyphs, row.y, row.size));
}

/** A mark drawn on its own (NFD) belongs to the letter drawn before it, wherever its own origin lies. */
function attachMarks(glyphs: readonly Glyph[]): Glyph[] {
  const letters: Glyph[] = [];
  for (const glyph of glyphs) {
    const before = letters.at(-1);
    if (before !== undefined && /^\p{M}+$/u.test(glyph.text))
      letters[letters.length - 1] = { ...before, text: before.text + glyph.text };
    else letters.push(glyph);
  }
  return letters;
}

function toLine(glyphs: readonly Glyph[], y: number, size: number): Line {
  const sorted = [...glyphs].sort((a, b) => a.x - b.x);
  const segments: Segment[] = [];
  let text = '';
  let left = 0;
  let right = 0;
  let before: Glyph | undefined;
  for (const glyph of sorted) {
    const gap = glyph.x - right;
    if (before !== undefined && before.text === glyph.text && Math.abs(glyph.x - before.x) < 0.15 * glyph.width)
      continue; // bold by drawing twice
    if (before === undefined || gap > COLUMN_GAP * size) {
      if (text !== '') segments.push({ text, left, right });
      text = glyph.text;
      left = glyph.x;
    } else {
      text += (gap > WORD_GAP * Math.min(glyph.size, before.size) ? ' ' : '') + glyph.text;
    }
    right = Math.max(before === undefined ? 0 : right, glyph.x + glyph.width);
    before = glyph;
  }
  if (text !== '') segments.push({ text, left, right });
  return { segments, left: segments[0]?.left ?? 0, right, y, size, bold: sorted.every((glyph) => glyph.bold) };
}

export function lineText(line: Line): string {
  return line.segments.map((segment) => segment.text).join(' ');
}
