import type { Day } from '../../lib/vn-time.ts';
import type { Register } from '../../organisation-import/kinds/register.ts';

/** One list of `cli list`: its table for people and its objects for programs. */
export interface List {
  readonly name: string;
  /** In the middle of a sentence. */
  readonly noun: string;
  readonly headers: readonly string[];
  /** What is in force on a day; lists of a year's days take the year that was named, else that of the day. */
  rows(register: Register, day: Day, year?: number): readonly ListRow[];
}

export interface ListRow {
  readonly cells: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
}
