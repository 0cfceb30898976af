import { type Line, lineText } from './glyph-lines.ts';

export type Flow =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly y: number }
  /** Texts that stand side by side, as the head of an official letter does; the left one first. */
  | { readonly kind: 'columns'; readonly texts: readonly string[]; readonly y: number };

const FEWEST_TABLE_ROWS = 3;
const ALIGNED = 4;
const LEFT_OVER = 0.4;

/** Parts lines with columns from running text. Only columns whose cells begin at the same places make a table. */
export function splitFlow(lines: readonly Line[]): Flow[] {
  const flow: Flow[] = [];
  for (let at = 0; at < lines.length;) {
    const run = runFrom(lines, at);
    if (run.length === 0) {
      const last = flow.at(-1);
      const line = lines[at];
      if (last?.kind === 'lines' && line !== undefined)
        flow[flow.length - 1] = { kind: 'lines', lines: [...last.lines, line] };
      else if (line !== undefined) flow.push({ kind: 'lines', lines: [line] });
      at += 1;
    } else {
      flow.push(isAligned(run) ? asTable(run) : asColumns(run));
      at += run.length;
    }
  }
  return flow;
}

/** The neighbouring lines that share gaps, with one-column lines between them that keep to one side of a gap. */
function runFrom(lines: readonly Line[], start: number): readonly Line[] {
  const first = lines[start];
  if (first === undefined || first.segments.length < 2) return [];
  let length = 1;
  for (let i = start + 1; i < lines.length; i++) {
    const line = lines[i];
    const before = lines[i - 1];
    if (line === undefined || before === undefined || line.y - before.y > 3 * line.size) break;
    if (line.segments.length === first.segments.length) length = i - start + 1;
    else if (line.segments.length > 1 || crossesGap(line, lines.slice(start, start + length))) break;
    else if (first.segments.length === 2) length = i - start + 1;
  }
  return lines.slice(start, start + length);
}

function crossesGap(line: Line, run: readonly Line[]): boolean {
  return run.some((other) => {
    const [left, right] = other.segments;
    return left !== undefined && right !== undefined && line.left < left.right && line.right > right.left;
  });
}

function isAligned(run: readonly Line[]): boolean {
  const columns = run[0]?.segments.length ?? 0;
  if (run.length < FEWEST_TABLE_ROWS || !run.every((line) => line.segments.length === columns)) return false;
  return (run[0]?.segments ?? []).every((segment, column) =>
    run.every(
      (line) =>
        Math.abs((line.segments[column]?.left ?? 0) - segment.left) <= ALIGNED ||
        Math.abs((line.segments[column]?.right ?? 0) - segment.right) <= ALIGNED,
    ),
  );
}

function asTable(run: readonly Line[]): Flow {
  return { kind: 'table', rows: run.map((line) => line.segments.map((segment) => segment.text)), y: run[0]?.y ?? 0 };
}

function asColumns(run: readonly Line[]): Flow {
  const first = run[0];
  const starts = (first?.segments ?? []).map((segment) => (segment.left + segment.right) / 2);
  const columns: Line[][] = starts.map(() => []);
  for (const line of run) {
    for (const segment of line.segments) {
      const centre = (segment.left + segment.right) / 2;
      const distances = starts.map((start) => Math.abs(start - centre));
      const column = columns[distances.indexOf(Math.min(...distances))];
      column?.push({ ...line, segments: [segment], left: segment.left, right: segment.right });
    }
  }
  return { kind: 'columns', texts: columns.flatMap(columnTexts), y: first?.y ?? 0 };
}

/** In narrow columns a full line tells nothing, so every line is a text; only a word or two left over belong to the line above. */
function columnTexts(lines: readonly Line[]): string[] {
  const texts: string[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const leftOver = before !== undefined && line.right - line.left < LEFT_OVER * (before.right - before.left);
    const text = lineText(line);
    if (leftOver && /^[\p{L} ]+$/u.test(text)) texts.push(`${texts.pop() ?? ''} ${text}`);
    else texts.push(text);
    before = line;
  }
  return texts;
}
