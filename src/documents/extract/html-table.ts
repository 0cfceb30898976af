import { type HTMLElement, type Node, NodeType } from 'node-html-parser';

import { isHidden } from './html-elements.ts';
import { expandSpans, type SpanningCell } from './text/table-grid.ts';

export interface HtmlTable {
  readonly rows: readonly (readonly string[])[];
  /** Tables within cells, to follow as tables of their own. */
  readonly inner: readonly HTMLElement[];
}

const BREAKS = new Set('br p div li tr h1 h2 h3 h4 h5 h6 dt dd blockquote pre'.split(' '));

/** A `<table>` -> its grid; paragraphs within a cell stay lines of it, and a cell without text is empty. */
export function readHtmlTable(table: HTMLElement): HtmlTable {
  const inner: HTMLElement[] = [];
  const rows = rowsOf(table).map((row) =>
    childElements(row)
      .filter((cell) => /^t[dh]$/i.test(cell.rawTagName))
      .map((cell): SpanningCell => ({
        text: cellText(cell, inner).trim(),
        colspan: span(cell, 'colspan'),
        rowspan: span(cell, 'rowspan'),
      })),
  );
  return { rows: expandSpans(rows.filter((row) => row.length > 0)), inner };
}

function rowsOf(element: HTMLElement): HTMLElement[] {
  return childElements(element).flatMap((child) => {
    const name = child.rawTagName.toLowerCase();
    if (name === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(name) ? rowsOf(child) : [];
  });
}

function cellText(node: Node, inner: HTMLElement[]): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text.replace(/[ \t\r\n]+/g, ' ');
  if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  if (isHidden(element)) return '';
  const name = element.rawTagName.toLowerCase();
  if (name === 'table') {
    inner.push(element);
    return '';
  }
  const text = element.childNodes.map((child) => cellText(child, inner)).join('');
  if (name === 'li') return `\n- ${text.trim()}\n`;
  return BREAKS.has(name) ? `\n${text}\n` : text;
}

function childElements(element: HTMLElement): HTMLElement[] {
  return element.childNodes.filter(
    (child): child is HTMLElement => child.nodeType === NodeType.ELEMENT_NODE && !isHidden(child as HTMLElement),
  );
}

function span(cell: HTMLElement, name: string): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isSafeInteger(value) && value > 0 ? value : 1;
}
