import { lexer, type Token, type Tokens } from 'marked';

import type { Block } from './extracted.ts';
import { readHtmlBlocks } from './html-blocks.ts';

/** Markdown -> blocks. List items keep their numbers; marks of emphasis and link addresses are dropped. */
export function readMd(text: string): readonly Block[] {
  return lexer(text.replace(/^\ufeff/, '')).flatMap(readToken);
}

function readToken(token: Token): readonly Block[] {
  switch (token.type) {
    case 'heading':
      return [
        {
          kind: 'heading',
          level: (token as Tokens.Heading).depth,
          text: inline(token).replaceAll('\n', ' '),
          page: null,
        },
      ];
    case 'paragraph':
    case 'text':
      return paragraphs(inline(token));
    case 'code':
      return paragraphs((token as Tokens.Code).text);
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap(readToken);
    case 'list':
      return readList(token as Tokens.List);
    case 'table':
      return [readTable(token as Tokens.Table)];
    case 'html':
      return readHtmlBlocks(token.raw);
    default:
      return [];
  }
}

function readList(list: Tokens.List): Block[] {
  let number = typeof list.start === 'number' ? list.start : 1;
  return list.items.flatMap((item) => {
    const label = list.ordered ? `${number++}.` : '-';
    const [first, ...rest] = item.tokens.filter((token) => token.type !== 'checkbox').flatMap(readToken);
    if (first === undefined) return [];
    if (first.kind === 'table') return [first, ...rest];
    return [{ kind: 'paragraph', text: `${label} ${first.text}`, page: null } as const, ...rest];
  });
}

function readTable(table: Tokens.Table): Block {
  const width = table.header.length;
  const rows = [table.header, ...table.rows].map((row) =>
    Array.from({ length: width }, (_, x) => row[x]?.tokens.map(inline).join('') ?? ''),
  );
  return { kind: 'table', rows, sheet: null, page: null };
}

function paragraphs(text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: line, page: null }));
}

/** The words of a token. A line break that was asked for stays; one that only wraps the source becomes a space. */
function inline(token: Token): string {
  if (token.type === 'br') return '\n';
  if (token.type === 'image') return '';
  if (token.type === 'html') return /^<br\s*\/?>$/i.test(token.raw.trim()) ? '\n' : '';
  if ('tokens' in token && token.tokens !== undefined) return token.tokens.map(inline).join('');
  if ('text' in token && typeof token.text === 'string') return unescapeHtml(token.text).replaceAll('\n', ' ');
  return '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
}
