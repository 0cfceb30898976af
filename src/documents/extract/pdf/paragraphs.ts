import { endsSentence, isListMark, opensParagraph } from '../text/join-lines.ts';
import { type Line, lineText } from './glyph-lines.ts';

/** Where the text of a page (or of a cell) begins and ends from left to right. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

export interface Paragraph {
  readonly lines: readonly Line[];
  readonly text: string;
  readonly bold: boolean;
  readonly centred: boolean;
}

/** Lines -> the texts of their paragraphs. */
export function joinParagraphs(lines: readonly Line[]): string[] {
  return toParagraphs(lines, measure(lines)).map((paragraph) => paragraph.text);
}

export function measure(lines: readonly Line[]): Measure {
  return {
    left: lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, line) => Math.max(most, line.right), 0),
  };
}

/** Puts wrapped lines together again: a line goes on where it was full and nothing (a mark, a gap, another weight) parts it. */
export function toParagraphs(lines: readonly Line[], page: Measure): Paragraph[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && goesOn(before, line, page)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({
    lines: group,
    text: group.map(lineText).join(' '),
    bold: group.every((line) => line.bold),
    centred: group.every((line) => isCentred(line, page)),
  }));
}

function goesOn(before: Line, line: Line, page: Measure): boolean {
  const text = lineText(line);
  if (before.bold !== line.bold && (before.bold || isCentred(before, page))) return false;
  if (Math.abs(before.size - line.size) > 1.5) return false;
  if (line.y - before.y > 2.2 * line.size) return false;
  if (opensParagraph(text, lineText(before))) return false;
  if (endsSentence(lineText(before)) && line.left > before.left + line.size) return false;
  return isFull(before, line, page);
}

/** Whether the first word of `line` no longer fitted behind `before`. */
function isFull(before: Line, line: Line, page: Measure): boolean {
  const text = lineText(line);
  const width = line.right - line.left;
  const firstWord = (width / Math.max(1, text.length)) * ((/^\S+/.exec(text)?.[0].length ?? 0) + 1);
  // A centred line has its free space on both sides.
  const free = page.right - before.right + (isCentred(before, page) ? before.left - page.left : 0);
  return free < firstWord * 1.1 + before.size * 0.3;
}

function isCentred(line: Line, page: Measure): boolean {
  const before = line.left - page.left;
  const after = page.right - line.right;
  return (
    before > line.size && Math.abs(before - after) < Math.max(6, 0.12 * (page.right - page.left)) && after > line.size
  );
}

/** A hanging list mark parted from its text by a tab is no column: its two segments become one. */
export function joinListMarks(line: Line): Line {
  const [mark, text, ...more] = line.segments;
  if (mark === undefined || text === undefined || more.length > 0 || !isListMark(mark.text)) return line;
  return { ...line, segments: [{ text: `${mark.text} ${text.text}`, left: mark.left, right: text.right }] };
}
