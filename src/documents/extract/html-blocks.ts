import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';

import type { Block } from './extracted.ts';
import { isHeadingLevel, isHidden, lineLook, type OrderedList, orderedList } from './html-elements.ts';
import { readHtmlTable } from './html-table.ts';
import { looksLikeHeading } from './text/heading-line.ts';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form header html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** HTML (of a page, or as mammoth writes it) -> blocks with raw text; hidden parts, scripts and styles are left out. */
export function readHtmlBlocks(html: string): readonly Block[] {
  const root = parse(html, { blockTextElements: { script: false, style: false, noscript: false, pre: false } });
  const reader = new BlockReader();
  reader.readChildren(root.querySelector('body') ?? root);
  reader.flush();
  return reader.blocks;
}

class BlockReader {
  readonly blocks: Block[] = [];
  /** Running text not yet closed by the edge of a block. */
  private line = '';

  readChildren(element: HTMLElement, lists: readonly OrderedList[] = []): void {
    for (const child of element.childNodes) this.read(child, lists);
  }

  private read(node: Node, lists: readonly OrderedList[]): void {
    if (node.nodeType === NodeType.TEXT_NODE) {
      this.line += node.text.replace(/[ \t\r\n]+/g, ' ');
      return;
    }
    if (node.nodeType !== NodeType.ELEMENT_NODE) return;
    const element = node as HTMLElement;
    if (isHidden(element)) return;
    const name = element.rawTagName.toLowerCase();
    if (name === 'br' || name === 'hr') this.flush();
    else if (/^h[1-6]$/.test(name)) this.heading(element, isHeadingLevel(element, name));
    else if (name === 'table') this.table(element);
    else if (name === 'li') this.item(element, lists);
    else if (name === 'ol') this.block(element, [...lists, orderedList(element)]);
    else if (name === 'ul') this.block(element, [...lists, null]);
    else if (name === 'pre') this.preformatted(element);
    else if (BLOCKS.has(name)) this.paragraph(element, lists);
    else this.readChildren(element, lists);
  }

  flush(): void {
    if (this.line.trim() !== '') this.blocks.push({ kind: 'paragraph', text: this.line, page: null });
    this.line = '';
  }

  private heading(element: HTMLElement, level: number): void {
    this.flush();
    const text = element.structuredText.replaceAll('\n', ' ');
    if (text.trim() !== '') this.blocks.push({ kind: 'heading', level, text, page: null });
  }

  private paragraph(element: HTMLElement, lists: readonly OrderedList[]): void {
    const look = lineLook(element);
    if (look !== null && looksLikeHeading(look)) this.heading(element, 0);
    else this.block(element, lists);
  }

  private block(element: HTMLElement, lists: readonly OrderedList[]): void {
    this.flush();
    this.readChildren(element, lists);
    this.flush();
  }

  private item(element: HTMLElement, lists: readonly OrderedList[]): void {
    this.flush();
    const list = lists.at(-1);
    this.line = list === null || list === undefined ? '- ' : `${list.next(element)} `;
    const label = this.line;
    this.readChildren(element, lists);
    if (this.line === label) this.line = '';
    this.flush();
  }

  private preformatted(element: HTMLElement): void {
    this.flush();
    for (const line of element.text.split('\n')) {
      this.line = line;
      this.flush();
    }
  }

  private table(element: HTMLElement): void {
    this.flush();
    const { rows, inner } = readHtmlTable(element);
    if (rows.length === 1 && rows[0]?.length === 1) {
      // A frame around text is no table.
      for (const text of (rows[0][0] ?? '').split('\n')) this.blocks.push({ kind: 'paragraph', text, page: null });
    } else if (rows.length > 0) {
      this.blocks.push({ kind: 'table', rows, sheet: null, page: null });
    }
    for (const table of inner) this.table(table);
  }
}
