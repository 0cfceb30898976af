import type { Block, Extracted } from '../../src/documents/extract/extracted.ts';

/** Blocks out of lines as a person would write them: `## ` a heading of level 2, `* ` in bold (level 0), `--- n ---` page n begins. */
export function fromLines(text: string): Extracted {
  let page: number | null = null;
  const blocks: Block[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    const turned = /^--- (\d+) ---$/.exec(line)?.[1];
    const heading = /^(#+) (.*)$/.exec(line);
    if (turned) page = Number(turned);
    else if (heading) blocks.push({ kind: 'heading', level: heading[1]!.length, text: heading[2]!, page });
    else if (line.startsWith('** ')) blocks.push({ kind: 'heading', level: 0, text: line.slice(3), page });
    else if (line !== '') blocks.push({ kind: 'paragraph', text: line, page });
  }
  return { blocks };
}

/** A table out of lines with `|` between cells; `^` repeats the cell above, `<` the one to the left (as merged cells come). */
export function table(text: string, place: { page?: number; sheet?: string } = {}): Block {
  const rows: string[][] = [];
  for (const line of text.trim().split('\n')) {
    const row: string[] = [];
    for (const [column, raw] of line.split('|').entries()) {
      const cell = raw.trim();
      row.push(cell === '^' ? rows.at(-1)![column]! : cell === '<' ? row[column - 1]! : cell.replaceAll('\\n', '\n'));
    }
    rows.push(row);
  }
  return { kind: 'table', rows, sheet: place.sheet ?? null, page: place.page ?? null };
}
