import type { Block } from '../extracted.ts';
import { looksLikeHeading } from '../text/heading-line.ts';
import { splitFlow } from './aligned-columns.ts';
import { type Line, toLines } from './glyph-lines.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { joinListMarks, type Measure, toParagraphs } from './paragraphs.ts';
import { type RuledTable, ruledTables } from './ruled-tables.ts';

export interface PageLayout {
  readonly page: number;
  /** Running text in upright lines, tables taken out. */
  readonly lines: readonly Line[];
  readonly tables: readonly RuledTable[];
  /** What is written sideways or upside down (a turned cell, a stamp), read in its own direction. */
  readonly turned: readonly string[];
}

export function layOut({ glyphs, rules }: PageContent, page: number): PageLayout {
  const { tables, rest } = ruledTables(
    glyphs.filter((glyph) => glyph.turn === 0),
    rules,
  );
  const turned = ([1, 2, 3] as const).flatMap((turn) =>
    toLines(glyphs.filter((glyph) => glyph.turn === turn).map(turnBack)),
  );
  return {
    page,
    lines: toLines(rest).map(joinListMarks),
    tables,
    turned: turned.map((line) => line.segments.map((s) => s.text).join(' ')),
  };
}

/** Turns a letter's place so that its own direction of writing becomes left to right. */
function turnBack(glyph: Glyph): Glyph {
  switch (glyph.turn) {
    case 0:
      return glyph;
    case 1:
      return { ...glyph, x: glyph.y, y: -glyph.x };
    case 2:
      return { ...glyph, x: -glyph.x, y: -glyph.y };
    case 3:
      return { ...glyph, x: -glyph.y, y: glyph.x };
  }
}

/** A page's text and tables from top to bottom. `text` is how far the running text of the whole document reaches. */
export function pageBlocks(layout: PageLayout, text: Measure): Block[] {
  const { page, tables } = layout;
  const blocks: Block[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const table of [...tables].sort((a, b) => a.top - b.top)) {
    blocks.push(...flowBlocks(between(layout.lines, from, table.top), page, text));
    blocks.push({ kind: 'table', rows: table.rows, sheet: null, page });
    from = table.top;
  }
  blocks.push(...flowBlocks(between(layout.lines, from, Number.POSITIVE_INFINITY), page, text));
  return [...blocks, ...layout.turned.map((line): Block => ({ kind: 'paragraph', text: line, page }))];
}

function between(lines: readonly Line[], from: number, to: number): Line[] {
  return lines.filter((line) => line.y > from && line.y <= to);
}

function flowBlocks(lines: readonly Line[], page: number, text: Measure): Block[] {
  return splitFlow(lines).flatMap((flow): Block[] => {
    switch (flow.kind) {
      case 'table':
        return [{ kind: 'table', rows: flow.rows, sheet: null, page }];
      case 'columns':
        return flow.texts.map((line) => ({ kind: 'paragraph', text: line, page }));
      case 'lines':
        return toParagraphs(flow.lines, text).map((paragraph) =>
          looksLikeHeading(paragraph)
            ? { kind: 'heading', level: 0, text: paragraph.text, page }
            : { kind: 'paragraph', text: paragraph.text, page },
        );
    }
  });
}
