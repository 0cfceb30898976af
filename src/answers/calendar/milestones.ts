import type { Candidate } from '../rank/candidate.ts';
import { yearsIn } from '../rank/fits-year.ts';
import { cellOf, sortOf } from '../row/columns.ts';
import { type DateSpan, readDateSpan } from '../row/date-span.ts';
import { stripStop } from '../row/wording.ts';

/** A row of a calendar whose days are understood. */
export interface Milestone {
  readonly one: Candidate;
  readonly name: string;
  /** As it is written: `Chậm nhất ngày 30/11/2026`. */
  readonly when: string;
  readonly span: DateSpan;
  /** The year in the calendar's title. */
  readonly year: number | null;
}

/** The dated rows of calendars among the candidates, by their days. */
export function milestonesIn(candidates: readonly Candidate[]): readonly Milestone[] {
  return candidates
    .flatMap((one): readonly Milestone[] => {
      const when = one.row !== null && sortOf(one.row) === 'milestone' ? cellOf(one.row, 'when') : null;
      const year = yearsIn(one.vanBan.title)[0] ?? null;
      const span = when === null ? null : readDateSpan(when.value, year);
      if (one.row === null || when === null || span === null) return [];
      return [{ one, name: stripStop(one.row.name), when: stripStop(when.value), span, year }];
    })
    .sort((a, b) => a.span.from.localeCompare(b.span.from) || a.span.to.localeCompare(b.span.to));
}
