import type { HTMLElement } from 'node-html-parser';

import type { LineLook } from './text/heading-line.ts';
import { formatNumber, type NumberFormat } from './text/list-label.ts';

const NOT_TEXT = new Set(
  'script style noscript template head title iframe object svg canvas select button input textarea'.split(' '),
);
const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether a reader of the page would not see it; mammoth's links back from a footnote count as unseen too. */
export function isHidden(element: HTMLElement): boolean {
  return (
    NOT_TEXT.has(element.rawTagName.toLowerCase()) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDING.test(element.getAttribute('style') ?? '') ||
    (element.getAttribute('href') ?? '').startsWith('#footnote-ref') ||
    (element.getAttribute('href') ?? '').startsWith('#endnote-ref')
  );
}

export function isHeadingLevel(element: HTMLElement, name: string): number {
  return element.classList.contains('level-0') ? 0 : Number(name.slice(1));
}

/** Null stands for a list of bullets. */
export type OrderedList = { readonly next: (item: HTMLElement) => string } | null;

const TYPES: Readonly<Record<string, NumberFormat>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Counts the items of an `<ol>`: `1.`, and `a)` for letters, as Vietnamese documents write điểm. */
export function orderedList(element: HTMLElement): OrderedList {
  const format = TYPES[element.getAttribute('type') ?? ''] ?? 'decimal';
  let last = Number(element.getAttribute('start') ?? 1) - 1;
  if (!Number.isSafeInteger(last)) last = 0;
  return {
    next: (item) => {
      const own = Number.parseInt(item.getAttribute('value') ?? '', 10);
      last = Number.isSafeInteger(own) ? own : last + 1;
      return formatNumber(last, format) + (format === 'lowerLetter' ? ')' : '.');
    },
  };
}

/** How a paragraph that holds nothing but running text looks; null for a block that holds other blocks. */
export function lineLook(element: HTMLElement): LineLook | null {
  const name = element.rawTagName.toLowerCase();
  if (!['p', 'div', 'center', 'caption', 'dt'].includes(name)) return null;
  if (element.querySelector('p, div, table, ul, ol, li, h1, h2, h3, h4, h5, h6, pre') !== null) return null;
  const text = element.text.trim();
  const boldText = element
    .querySelectorAll('b, strong')
    .filter((bold) => (bold.parentNode?.closest('b, strong') ?? null) === null)
    .map((bold) => bold.text)
    .join('');
  const bold = text !== '' && boldText.replace(/\s/g, '').length === text.replace(/\s/g, '').length;
  const centred =
    name === 'center' ||
    element.getAttribute('align') === 'center' ||
    CENTRED.test(element.getAttribute('style') ?? '');
  return { text, bold, centred };
}

const CENTRED = /text-align\s*:\s*center/i;
