import { hasParts, isClause, isNode, linesIn, type Node, RANK } from './node.ts';
import type { Line, Table } from './unit.ts';

/** A lead that is longer than that is a text of its own and stands above its points only as its first words. */
const LONGEST_LEAD = 300;
const LONGEST_TITLE = 200;
/** A longer item of a list is a statement of its own. */
const SHORT_ITEM = 80;
const ITEM = /^([-–—+•*●▪○]|\d{1,2}[.)]\s|[a-zđ]\)\s)/u;

/** What stands above the sub-parts of a part: its title, and the sentence that leads to its points. */
export function headingOf(node: Node): string {
  const title = [node.opening, ...node.title].flatMap((line) => line?.text ?? []);
  const lead = hasParts(node) ? leadOf(node) : [];
  const full =
    lead.length === 0
      ? title.join(' ')
      : [endSentence(title.join(' ')), ...lead.map(({ text }) => text)].join(' ').trim();
  if (full.length <= LONGEST_LEAD) return full;
  const short = title.join(' ');
  return short.length <= LONGEST_LEAD ? short : `${short.slice(0, short.lastIndexOf(' ', LONGEST_LEAD))}…`;
}

/** Headings from the outermost inwards, as they stand above a passage. */
export function joinHeadings(...headings: readonly string[]): string {
  return headings.filter((text) => text !== '').join(' › ');
}

/** A stop between a title and the sentence behind it keeps them apart in one line. */
function endSentence(title: string): string {
  return title === '' || /[.:;,!?…]$/.test(title) ? title : `${title}.`;
}

/** True when the opening line only names the part: its words are then heading, not text. */
export function isTitled(node: Node): boolean {
  if (node.opening === null) return true;
  const words = [node.opening, ...node.title].reduce((sum, line) => sum + line.text.length + 1, 0);
  if (node.content.length === 0 || words > LONGEST_LEAD) return false;
  if (node.title.length > 0 || (node.opening.level !== null && !isClause(node))) return true;
  const isNamed = node.label?.kind !== 'diem' && node.rank !== RANK.khoan && node.rank !== RANK['khoan-thap-phan'];
  const { text } = node.opening;
  return isNamed && text.length <= LONGEST_TITLE && !/[.;,:]$/.test(text);
}

/** The lines before the points that lead to them: all of a clause's, of a section's the last one when it ends with a colon. */
export function leadOf(node: Node): readonly Line[] {
  const lines = linesIn(node);
  if (isClause(node)) return lines;
  const last = lines.at(-1);
  const first = node.content.find(isNode);
  return last && leadsOn(last.text) && first && isClause(first) && first.label?.kind !== 'dieu' ? [last] : [];
}

/** True for `Hồ sơ gồm:`. */
export function leadsOn(text: string): boolean {
  return text.endsWith(':');
}

/** Every line and table of a part and its sub-parts, in order. */
export function* allIn(node: Node): Generator<Line | Table> {
  if (node.opening) yield node.opening;
  yield* node.title;
  for (const one of node.content) {
    if (isNode(one)) yield* allIn(one);
    else yield one;
  }
}

/** Paragraphs as they are read: a list stays with the sentence that leads to it, and short items stay together. */
export function groupParagraphs(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && goesWith(line, last, group)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function goesWith(line: Line, last: Line, group: readonly Line[]): boolean {
  if (leadsOn(last.text)) return true;
  if (!ITEM.test(line.text) || !ITEM.test(last.text)) return false;
  return leadsOn(group[0]?.text ?? '') || (line.text.length <= SHORT_ITEM && last.text.length <= SHORT_ITEM);
}
