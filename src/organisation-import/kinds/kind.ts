import type { Day } from '../../lib/vn-time.ts';
import type { Column, Field } from './column.ts';
import type { Register, RowKind, RowTypes } from './register.ts';
import type { RowReader } from './row-reader.ts';

/** One kind of table: how it is recognised, and how its rows become what they stand for and back. */
export interface Kind<K extends RowKind> {
  readonly kind: K;
  /** The sheet's name in the template; other names it goes by. */
  readonly sheet: string;
  readonly also: readonly string[];
  /** What stands before the label of a row in a plan. */
  readonly noun: string;
  readonly columns: readonly Column[];
  /** Rows that the template shows below the example made of its columns. */
  readonly moreExamples?: readonly Partial<Record<Field, string>>[];
  /** The fields that tell which row it is, together with its first day unless there is only one such row ever. */
  readonly key: readonly Field[];
  readonly isOnce?: true;
  /** Reads a row; worthless when `reader.reasons` is not empty afterwards. */
  read(reader: RowReader, known: Known): RowTypes[K];
  /** The row as it would be written in a table; the first and last day are written elsewhere. */
  cells(row: RowTypes[K]): Partial<Record<Field, string>>;
  /** What a row is called in a plan. */
  label(row: RowTypes[K]): string;
}

/** What rows are read against. */
export interface Known {
  /** What the database holds. */
  readonly stored: Register;
  /** The same with the units, clusters and people of the file: what a row may refer to. */
  readonly all: Register;
  /** The day to which rows without days refer. */
  readonly asOf: Day;
}
