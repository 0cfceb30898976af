import type { Column, Field } from '../kinds/column.ts';
import { KINDS } from '../kinds/kinds.ts';
import { ROW_KINDS, type RowKind } from '../kinds/register.ts';
import { plain } from '../kinds/row-reader.ts';

/** The header row of a table, read for one kind. */
export interface HeaderColumns {
  /** Which cell of a row holds which field. */
  readonly places: ReadonlyMap<Field, number>;
  /** Each field's header as the template writes it. */
  readonly headers: ReadonlyMap<Field, string>;
  readonly missing: readonly Column[];
  /** Headers that mean nothing here, or a second one for the same field. */
  readonly ignored: readonly string[];
  /** The same header twice: nobody can tell which is meant. */
  readonly doubled: readonly string[];
  /** How many cells were recognised. */
  readonly known: number;
}

export function columnsOf(cells: readonly string[], kind: RowKind): HeaderColumns {
  const { columns } = KINDS[kind];
  const places = new Map<Field, number>();
  const ignored: string[] = [];
  const doubled: string[] = [];
  let known = 0;
  cells.forEach((cell, index) => {
    const name = plain(cell);
    if (cell.trim() === '') return;
    const column = columns.find(({ header, also }) => [header, ...also].some((one) => plain(one) === name));
    if (column === undefined) return void ignored.push(cell.trim());
    known += 1;
    const first = places.get(column.field);
    if (first === undefined) places.set(column.field, index);
    else (plain(cells[first] ?? '') === name ? doubled : ignored).push(cell.trim());
  });
  return {
    places,
    headers: new Map(columns.map(({ field, header }) => [field, header])),
    missing: columns.filter(({ field, required }) => required && !places.has(field)),
    ignored,
    doubled,
    known,
  };
}

/** The kind whose columns these are: of those that miss none, the one that knows most of them. Null when there is no such one. */
export function kindOfColumns(cells: readonly string[]): RowKind | null {
  const fitting = ROW_KINDS.map((kind) => ({ kind, columns: columnsOf(cells, kind) }))
    .filter(({ columns }) => columns.missing.length === 0)
    .toSorted((a, b) => b.columns.known - a.columns.known);
  const [best, next] = fitting;
  return best && best.columns.known > (next?.columns.known ?? 0) ? best.kind : null;
}
