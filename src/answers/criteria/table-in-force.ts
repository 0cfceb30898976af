import type { Question } from '../question/read-question.ts';
import type { Candidate } from '../rank/candidate.ts';
import { yearsIn } from '../rank/fits-year.ts';
import { cellOf } from '../row/columns.ts';

/** A row that gives points: a group or a criterion of it. */
export interface PointsRow {
  readonly one: Candidate;
  readonly id: string;
  /** As it is written: `III`, `3.1`. */
  readonly written: string;
  readonly name: string;
  readonly max: string;
}

export interface CriteriaTable {
  readonly title: string;
  readonly groups: readonly PointsRow[];
  readonly criteria: readonly PointsRow[];
}

/** The table of criteria that is in force, or of the year that was named; the one issued last when there are several. */
export function tableInForce({ time }: Question, candidates: readonly Candidate[]): CriteriaTable | null {
  const rows = candidates.filter(
    ({ row, vanBan, validity }) =>
      row?.ref != null &&
      row.ref.kind !== 'ma' &&
      (time.year === null ? validity.kind === 'in-force' : yearsIn(vanBan.title).includes(time.year)),
  );
  const ofTables = rows.filter(({ row }) => row?.ref?.kind === 'tieu-chi');
  const newest = ofTables.reduce<Candidate | null>(
    (best, one) => (best === null || issued(one) > issued(best) ? one : best),
    null,
  );
  if (newest === null) return null;
  const own = rows.filter(({ vanBan }) => vanBan.id === newest.vanBan.id).flatMap(toPointsRow);
  const ordered = own.sort((a, b) => a.id.localeCompare(b.id, 'vi', { numeric: true }));
  return {
    title: newest.vanBan.title,
    groups: ordered.filter(({ one }) => one.row?.ref?.kind === 'nhom'),
    criteria: ordered.filter(({ one }) => one.row?.ref?.kind === 'tieu-chi'),
  };
}

function toPointsRow(one: Candidate): readonly PointsRow[] {
  const { row } = one;
  const max = row === null ? null : cellOf(row, 'max');
  if (row?.ref == null || max === null || !/^\d/.test(max.value)) return [];
  const written = row.cells.find(({ value }) => /^(?:[IVX]+|[sS]?\d+\.\d+)[.)]?$/.test(value))?.value ?? row.ref.id;
  return [
    {
      one,
      id: row.ref.id,
      written: written.replace(/[.)]$/, ''),
      name: row.name.replace(/[\s.;:,]+$/, ''),
      max: max.value,
    },
  ];
}

function issued({ vanBan }: Candidate): string {
  return vanBan.issuedOn ?? vanBan.validFrom ?? '';
}
