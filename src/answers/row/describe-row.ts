import type { Direct } from '../direct.ts';
import type { RowContext } from './answer-row.ts';
import type { ReadRow } from './columns.ts';

/** Every cell of a row under its column's name, for tables whose columns this assistant has no sentence for. */
export function describeRow(row: ReadRow, { text }: RowContext): Direct | null {
  const told = row.cells.filter(
    ({ role, value }, at, all) =>
      role !== 'id' && value !== '' && value !== row.name && all.findIndex((one) => one.value === value) === at,
  );
  if (told.length === 0) return null;
  const parts = told.map(({ column, value }) => (column === '' ? value : `${lowerFirst(column)}: ${stripStop(value)}`));
  return { said: `${row.name} – ${parts.join('; ')}.`, counted: null, quote: text, via: 'extract' };
}

/** Lower case at the beginning, unless the word is a short form in capitals (`BCH`) or a Roman numeral. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Lu}\d]/u.test(text) || /^\p{Lu}(?:\s|$)/u.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function stripStop(text: string): string {
  return text.trim().replace(/[\s.;:,]+$/u, '');
}
