import { writeDay } from '../../lib/vn-time.ts';
import { CLUSTER_KIND } from './cluster-kind.ts';
import { CRITERIA_KIND } from './criteria-kind.ts';
import { CRITERIA_TABLE_KIND } from './criteria-table-kind.ts';
import type { Field } from './column.ts';
import { HOLIDAY_KIND } from './holiday-kind.ts';
import type { Kind } from './kind.ts';
import { LEAD_KIND } from './lead-kind.ts';
import { MEMBER_KIND } from './member-kind.ts';
import { MILESTONE_KIND } from './milestone-kind.ts';
import { PERSON_KIND } from './person-kind.ts';
import { type Entry, ROW_KINDS, type RowKind } from './register.ts';
import { TERM_KIND } from './term-kind.ts';
import { UNIT_KIND } from './unit-kind.ts';

export const KINDS: { readonly [K in RowKind]: Kind<K> } = {
  units: UNIT_KIND,
  clusters: CLUSTER_KIND,
  members: MEMBER_KIND,
  leads: LEAD_KIND,
  people: PERSON_KIND,
  terms: TERM_KIND,
  criteriaTables: CRITERIA_TABLE_KIND,
  criteria: CRITERIA_KIND,
  holidays: HOLIDAY_KIND,
  milestones: MILESTONE_KIND,
};

/** The sheets that can be imported, as a sentence names them. */
export const SHEET_NAMES = ROW_KINDS.map((kind) => `“${KINDS[kind].sheet}”`).join('; ');

/** A row as it would be written in a table, with its first and last day if it has any. */
export function cellsOf(entry: Entry): Partial<Record<Field, string>> {
  if (!('from' in entry.row)) return ownCells(entry);
  const { from, to } = entry.row;
  return { ...ownCells(entry), from: writeDay(from), to: to === null ? '' : writeDay(to) };
}

export function labelOf(entry: Entry): string {
  return kindOf(entry).label(entry.row);
}

/** The same for rows that are the same row, whatever else they say. */
export function keyOf(entry: Entry): string {
  const cells = ownCells(entry);
  const { key, isOnce } = KINDS[entry.kind];
  const from = isOnce || !('from' in entry.row) ? [] : [entry.row.from];
  return JSON.stringify([entry.kind, ...key.map((field) => cells[field]), ...from]);
}

function ownCells(entry: Entry): Partial<Record<Field, string>> {
  return kindOf(entry).cells(entry.row);
}

/** A lookup that takes any row: an entry's kind and row belong together. */
function kindOf(entry: Entry): Kind<RowKind> {
  return KINDS[entry.kind];
}
