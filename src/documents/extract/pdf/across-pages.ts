import type { Block } from '../extracted.ts';
import { endsSentence, opensParagraph } from '../text/join-lines.ts';

/**
 * Pages put one after the other. A sentence cut by the page's end is whole again (on the page where it begins); a table that
 * goes on stays a table of its own page, with the first table's header row and last full-width row repeated above it.
 */
export function joinPages(pages: readonly (readonly Block[])[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const page of pages) {
    const [first, ...rest] = page;
    const last = blocks.at(-1);
    if (first === undefined) continue;
    if (last?.kind === 'paragraph' && first.kind === 'paragraph' && goesOn(last.text, first.text)) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${first.text}` };
    } else if (last?.kind === 'table' && first.kind === 'table') {
      blocks.push({ ...first, rows: withHeader(last.rows, first.rows) });
    } else {
      blocks.push(first);
    }
    blocks.push(...rest);
  }
  return blocks;
}

function goesOn(before: string, text: string): boolean {
  return !endsSentence(before) && /^\p{Ll}/u.test(text) && !opensParagraph(text, before);
}

function withHeader(
  before: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const [header] = before;
  if (header === undefined || header.length !== rows[0]?.length || rows[0].join('\t') === header.join('\t'))
    return rows;
  const group = before.findLast((row) => row.length > 1 && row[0] !== '' && row.every((cell) => cell === row[0]));
  return group === undefined || group === header || isGroup(rows[0]) ? [header, ...rows] : [header, group, ...rows];
}

function isGroup(row: readonly string[]): boolean {
  return row.every((cell) => cell === row[0]);
}
