import type { CumThiDua, Lead, Membership } from '../../cum-thi-dua/cum-thi-dua.ts';
import type { DonVi } from '../../cum-thi-dua/don-vi.ts';
import type { NgayNghi } from '../../calendar/ngay-nghi.ts';
import type { Organisation } from '../../cum-thi-dua/organisation.ts';
import type { Milestone } from '../../milestones/milestone.ts';
import type { Person } from '../../people/person.ts';
import type { Staff, Term } from '../../people/term.ts';
import type { Criteria } from '../../tieu-chi/assemble.ts';
import type { BangHead, BangRow } from '../../tieu-chi/bang-tieu-chi.ts';

/** What a row of each kind of table becomes. */
export interface RowTypes {
  readonly units: DonVi;
  readonly clusters: CumThiDua;
  readonly members: Membership;
  readonly leads: Lead;
  readonly people: Person;
  readonly terms: Term;
  readonly criteriaTables: BangHead;
  readonly criteria: BangRow;
  readonly holidays: NgayNghi;
  readonly milestones: Milestone;
}

export type RowKind = keyof RowTypes;

/** Later ones refer to earlier ones. */
export const ROW_KINDS = [
  'units',
  'clusters',
  'members',
  'leads',
  'people',
  'terms',
  'criteriaTables',
  'criteria',
  'holidays',
  'milestones',
] as const satisfies readonly RowKind[];

/** A row of any kind. */
export type Entry = { readonly [K in RowKind]: { readonly kind: K; readonly row: RowTypes[K] } }[RowKind];

/** What an office works by: days off and what is due. */
export interface Schedule {
  readonly holidays: readonly NgayNghi[];
  readonly milestones: readonly Milestone[];
}

/** Everything that can be imported, as it is stored or as it would be. */
export type Register = Organisation & Staff & Criteria & Schedule;

/** The rows of a register, kind by kind. */
export function entriesOf(register: Register): readonly Entry[] {
  return ROW_KINDS.flatMap((kind) => register[kind].map((row) => ({ kind, row }) as Entry));
}

export function registerOf(entries: readonly Entry[]): Register {
  const rows = <K extends RowKind>(kind: K): readonly RowTypes[K][] =>
    entries.filter((entry) => entry.kind === kind).map((entry) => entry.row as RowTypes[K]);
  return {
    units: rows('units'),
    clusters: rows('clusters'),
    members: rows('members'),
    leads: rows('leads'),
    people: rows('people'),
    terms: rows('terms'),
    criteriaTables: rows('criteriaTables'),
    criteria: rows('criteria'),
    holidays: rows('holidays'),
    milestones: rows('milestones'),
  };
}
