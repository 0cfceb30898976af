import type { Unit } from './unit.ts';

/** A quotation of another document's articles is seldom longer. */
const LONGEST_QUOTATION = 60;

/**
 * The lines that stand inside a quotation of several lines, as an amending document gives the new wording: the numbers there belong
 * to the other document. The line that opens the quotation is one of them.
 */
export function quotedLines(units: readonly Unit[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (let start = 0; start < units.length; start += 1) {
    if (!leavesOpen(textOf(units[start]))) continue;
    const end = findEnd(units, start);
    if (end === undefined) continue;
    const first = /^[“"]/.test(textOf(units[start])) ? start : start + 1;
    for (let index = first; index <= end; index += 1) quoted.add(index);
    start = end;
  }
  return quoted;
}

function findEnd(units: readonly Unit[], start: number): number | undefined {
  for (let index = start + 1; index < Math.min(units.length, start + LONGEST_QUOTATION); index += 1) {
    const text = textOf(units[index]);
    if (/”[.;,]?$/.test(text) && !text.includes('“')) return index;
    if (leavesOpen(text)) return undefined;
  }
  return undefined;
}

function leavesOpen(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

function textOf(unit: Unit | undefined): string {
  return unit?.kind === 'line' ? unit.text : '';
}
