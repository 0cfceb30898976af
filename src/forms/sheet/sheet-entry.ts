import type { Span } from '../definition/expression.ts';
import type { SheetMark } from './mark.ts';

/** A cell somebody filled in, or the rows of a repeated group, as if it was typed. */
export interface SheetEntry {
  /** Id of the field, in the version of the form that the workbook was made by. */
  readonly field: string;
  readonly label: string;
  readonly span: Span;
  readonly text: string;
  /** Where it stands, for people: `Ô D12`. */
  readonly place: string;
}

/** A place in a workbook that can't be taken, and why, for people. */
export interface SheetProblem {
  readonly place: string;
  readonly why: string;
}

export interface SheetRead {
  readonly mark: SheetMark;
  readonly entries: readonly SheetEntry[];
  readonly problems: readonly SheetProblem[];
}
