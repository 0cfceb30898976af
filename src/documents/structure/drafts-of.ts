import { cutText, LONGEST_PASSAGE } from './cut-text.ts';
import type { Draft } from './draft.ts';
import { hasParts, isClause, isNode, linesIn, type Node } from './node.ts';
import { placeOfNode } from './place.ts';
import { captionOf, sheetName, tableName } from './table-name.ts';
import { rowPassages } from './tables/row-passages.ts';
import { allLines, groupParagraphs, headingOf, headingTrail, isTitled, leadOf, leadsOn } from './text-of.ts';
import type { Line } from './unit.ts';

/** Every passage of a part and its sub-parts, in reading order. */
export function draftsOf(node: Node, documentTitle: string): readonly Draft[] {
  const drafts = [...ownDrafts(node)];
  for (const one of node.content) {
    if (isNode(one)) drafts.push(...draftsOf(one, documentTitle));
    else if (one.kind === 'table') {
      const above = headingTrail(node, 'with-own');
      const name = captionOf(node, one)?.text ?? sheetName(one) ?? '';
      const heading = [above, above.toLowerCase().includes(name.toLowerCase()) ? '' : name];
      drafts.push(
        ...rowPassages(one, tableName(one, node, documentTitle), heading.filter((part) => part !== '').join(' › ')),
      );
    }
  }
  return drafts;
}

/** What a part says itself, before its sub-parts. */
function ownDrafts(node: Node): readonly Draft[] {
  const captions = new Set(
    node.content.map((one) => (!isNode(one) && one.kind === 'table' ? captionOf(node, one) : undefined)),
  );
  const lines = linesIn(node).filter((line) => !captions.has(line));
  if (hasParts(node)) return draftsAboveParts(node, lines);
  const titled = isTitled(node);
  const text = titled ? lines : [...openingOf(node), ...lines];
  const heading = headingTrail(node, titled ? 'with-own' : 'above');
  if (isClause(node)) return write(text, placeOfNode(node), heading);
  return writeParagraphs(groupParagraphs(text), placeOfNode(node), heading);
}

/** Before sub-parts: the whole list where the lead and its points fit into one passage, else the lead when it says something itself. */
function draftsAboveParts(node: Node, lines: readonly Line[]): readonly Draft[] {
  const place = placeOfNode(node);
  if (isClause(node)) return draftsOfLead(node, [...openingOf(node), ...lines], place, headingTrail(node, 'above'));
  const titled = isTitled(node);
  const above = headingTrail(node, 'above');
  const heading = [above, ...(titled ? openingOf(node).map(({ text }) => text) : [])]
    .filter((part) => part !== '')
    .join(' › ');
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
  const all = allLines(node);
  const from = lead[0] ? all?.indexOf(lead[0]) : undefined;
  const list = from === undefined || from < 0 ? undefined : all?.slice(from);
  return list && list.reduce((sum, { text }) => sum + text.length + 1, 0) <= LONGEST_PASSAGE ? list : undefined;
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
  return parts
    .filter((part) => part !== '')
    .map((text) => {
      const page = starts.findLast((start) => start.offset <= read)?.page ?? null;
      read += text.length + 1;
      return { place, page, heading, text, row: null };
    });
}
