import { lineText, type Line } from './glyph-lines.ts';
import type { PageLayout } from './read-page.ts';

const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/iu;

/** Pages without their numbers, and without a header or footer after its first appearance. */
export function dropFurniture(pages: readonly PageLayout[]): readonly PageLayout[] {
  const seen = new Map<string, number>();
  for (const { lines } of pages)
    for (const line of edges(lines)) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? 0) + 1);
  const shown = new Set<string>();
  return pages.map((layout) => {
    const atEdge = edges(layout.lines);
    const lines = layout.lines.filter((line) => {
      if (!atEdge.includes(line)) return true;
      if (PAGE_NUMBER.test(lineText(line)) && standsApart(line, layout.lines)) return false;
      const key = keyOf(line);
      if ((seen.get(key) ?? 0) < 3) return true;
      const again = shown.has(key);
      shown.add(key);
      return !again;
    });
    return { ...layout, lines };
  });
}

function edges(lines: readonly Line[]): readonly Line[] {
  return [lines[0], lines.at(-1)].filter((line) => line !== undefined);
}

/** The words and the height on the page; numbers in it may count up. */
function keyOf(line: Line): string {
  return `${Math.round(line.y / 4)} ${lineText(line).replace(/\d+/g, '#')}`;
}

function standsApart(line: Line, lines: readonly Line[]): boolean {
  const nearest = lines.filter((other) => other !== line).map((other) => Math.abs(other.y - line.y));
  return Math.min(...nearest) > 1.5 * line.size;
}
