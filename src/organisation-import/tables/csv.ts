import type { TableRow } from './table.ts';

export type ParsedCsv =
  | { readonly kind: 'rows'; readonly rows: readonly TableRow[] }
  /** A quote that opens on this line and never closes: what follows can't be told apart any more. */
  | { readonly kind: 'open-quote'; readonly line: number };

/**
 * The rows of a .csv text that hold something, with the line each begins on. Separated by commas, semicolons or tabs, whichever the
 * first line has most of (or names: `sep=;`, as Excel writes it); a quoted cell may hold separators, line breaks and doubled quotes.
 */
export function parseCsv(content: string): ParsedCsv {
  const text = content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const named = /^sep=(.)\n/i.exec(text);
  const separator = named?.[1] ?? guessSeparator(text);
  const rows: TableRow[] = [];
  let at = named?.[0].length ?? 0;
  let line = named ? 2 : 1;
  while (at < text.length) {
    const row = readRow(text, at, separator);
    if (row === null) return { kind: 'open-quote', line };
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row.cells, formulas: [] });
    for (let i = at; i < row.end; i++) if (text[i] === '\n') line += 1;
    at = row.end;
  }
  return { kind: 'rows', rows };
}

function guessSeparator(text: string): string {
  const firstLine = text.slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n')).replace(/"[^"]*"/g, '');
  const counted = [';', ',', '\t'].map((mark) => ({ mark, count: firstLine.split(mark).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

/** One record from `start`; `end` is where the next one begins. Null when a quote stays open. */
function readRow(text: string, start: number, separator: string): { cells: string[]; end: number } | null {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at, separator) : readPlain(text, at, separator);
    if (cell === null) return null;
    cells.push(cell.text);
    at = cell.end;
    if (text[at] !== separator) return { cells, end: at + 1 };
    at += 1;
  }
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

function readPlain(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  return { text: text.slice(start, end), end };
}

function readQuoted(text: string, start: number, separator: string): Cell | null {
  let value = '';
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      // Whatever stands between the closing quote and the separator belongs to nobody; it is kept rather than lost.
      const rest = readPlain(text, quote + 1, separator);
      return { text: value + rest.text, end: rest.end };
    }
    value += '"';
    at = quote + 2;
  }
}
