import { cutText, LONGEST_PASSAGE } from './cut-text.ts';
import type { Draft } from './draft.ts';
import { hasParts, isClause, isNode, linesIn, type Node } from './node.ts';
import { placeOfNode } from './place.ts';
import { nameTables, sheetName, type TableName } from './table-name.ts';
import { rowPassages } from './tables/row-passages.ts';
import { allIn, groupParagraphs, headingOf, isTitled, joinHeadings, leadOf, leadsOn } from './text-of.ts';
import type { Line, Table } from './unit.ts';

/** Every passage of a part and its sub-parts, in reading order. `above`: the headings of what it stands in. */
export function draftsOf(node: Node, documentTitle: string, above = ''): readonly Draft[] {
  const tables = nameTables(node, documentTitle);
  const captions = new Set([...tables.values()].map(({ caption }) => caption));
  const lines = linesIn(node).filter((line) => !captions.has(line));
  const withOwn = joinHeadings(above, headingOf(node));
  const below = node.content.flatMap((one): readonly Draft[] => {
    if (isNode(one)) return draftsOf(one, documentTitle, withOwn);
    return one.kind === 'table' ? draftsOfTable(one, tables.get(one), withOwn) : [];
  });
  return [...ownDrafts(node, lines, above), ...below];
}

function draftsOfTable(table: Table, named: TableName | undefined, above: string): readonly Draft[] {
  const own = named?.caption?.text ?? sheetName(table) ?? '';
  const heading = joinHeadings(above, above.toLowerCase().includes(own.toLowerCase()) ? '' : own);
  return rowPassages(table, named?.name ?? '', heading);
}

/** What a part says itself, before its sub-parts: `lines`, which name no table. */
function ownDrafts(node: Node, lines: readonly Line[], above: string): readonly Draft[] {
  if (hasParts(node)) return draftsAboveParts(node, lines, above);
  const titled = isTitled(node);
  const text = titled ? lines : [...openingOf(node), ...lines];
  const heading = titled ? joinHeadings(above, headingOf(node)) : above;
  if (isClause(node)) return write(text, placeOfNode(node), heading);
  return writeParagraphs(groupParagraphs(text), placeOfNode(node), heading);
}

/** Before sub-parts: the whole list where the lead and its points fit into one passage, else the lead when it says something itself. */
function draftsAboveParts(node: Node, lines: readonly Line[], above: string): readonly Draft[] {
  const place = placeOfNode(node);
  if (isClause(node)) return draftsOfLead(node, [...openingOf(node), ...lines], place, above);
  const titled = isTitled(node);
  const heading = joinHeadings(above, ...(titled ? openingOf(node).map(({ text }) => text) : []));
  const lead = leadOf(node);
  const before = [...(titled ? [] : openingOf(node)), ...lines.filter((line) => !lead.includes(line))];
  const own =
    place === '' ? write(before, 'phần mở đầu', heading) : writeParagraphs(groupParagraphs(before), place, heading);
  return lead.length === 0 ? own : [...own, ...draftsOfLead(node, lead, place || 'phần mở đầu', heading)];
}

function draftsOfLead(node: Node, lead: readonly Line[], place: string, heading: string): readonly Draft[] {
  const whole = wholeList(node, lead);
  if (whole) return write(whole, place, heading);
  const isInHeading = headingOf(node).includes(lead.map(({ text }) => text).join(' '));
  const last = lead.at(-1)?.text ?? '';
  const onlyLeads = isInHeading && (leadsOn(last) || (lead.length === 1 && !/[.;]$/.test(last)));
  return onlyLeads ? [] : write(lead, place, heading);
}

/** The lead and everything below it, when that is one list that can be read at a glance. */
function wholeList(node: Node, lead: readonly Line[]): readonly Line[] | undefined {
  if (!leadsOn(lead.at(-1)?.text ?? '')) return undefined;
  const list: Line[] = [];
  let length = 0;
  for (const one of allIn(node)) {
    if (one.kind === 'table') return undefined;
    if (list.length === 0 && one !== lead[0]) continue;
    length += one.text.length + 1;
    if (length > LONGEST_PASSAGE) return undefined;
    list.push(one);
  }
  return list.length > 0 ? list : undefined;
}

function openingOf(node: Node): readonly Line[] {
  return node.opening === null ? [] : [node.opening, ...node.title];
}

function writeParagraphs(groups: readonly (readonly Line[])[], place: string, heading: string): readonly Draft[] {
  return groups.flatMap((group, index) => {
    const which = groups.length > 1 || place === '' ? `đoạn ${index + 1}` : '';
    return write(group, [place, which].filter((part) => part !== '').join(', '), heading);
  });
}

/** One passage, or several at the same place where the text is long; the page is the one each begins on. */
function write(lines: readonly Line[], place: string, heading: string): readonly Draft[] {
  const parts = cutText(lines.map(({ text }) => text).join('\n'));
  let offset = 0;
  const starts = lines.map(({ text, page }) => {
    const start = { offset, page };
    offset += text.length + 1;
    return start;
  });
  let read = 0;
  let first = 0;
  return parts
    .filter((part) => part !== '')
    .map((text) => {
      while ((starts[first + 1]?.offset ?? Number.POSITIVE_INFINITY) <= read) first += 1;
      const page = starts[first]?.page ?? null;
      read += text.length + 1;
      return { place, page, heading, text, row: null };
    });
}
