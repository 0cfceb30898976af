import type { Period } from '../cum-thi-dua/period.ts';
import type { Figure } from './figure.ts';
import type { Points } from './points.ts';
import type { Rule } from './rule.ts';

/** A scoring table without its rows, as its issuer published it for a year. */
export interface BangHead extends Period {
  /** `MAU-2026`; rows name their table by it. */
  readonly code: string;
  readonly year: number;
  readonly name: string;
  readonly issuer: string;
  /** Number and symbol of the document it comes with: `01/HD-MẪU`. */
  readonly document: string;
  /** The nominal most: criteria and bonus together. */
  readonly total: Points;
  readonly bonusCap: Points;
  /** Whether a total may pass the nominal most. */
  readonly mayExceed: boolean;
  /** Whether a criterion or bonus without evidence gets 0. */
  readonly needsEvidence: boolean;
  /** Codes of groups and criteria that are compared one after the other when totals are equal. */
  readonly tieBreak: readonly string[];
}

interface Row {
  /** The table's code. */
  readonly bang: string;
  /** `III`, `3.1`, `B2`, `X1`, `Z3`; a band is called by its rank. */
  readonly code: string;
  readonly name: string;
}

export interface Nhom extends Row {
  readonly sort: 'group';
  readonly maximum: Points;
}

export interface TieuChi extends Row {
  readonly sort: 'criterion';
  /** The group's code. */
  readonly group: string;
  readonly maximum: Points;
  readonly rule: Rule;
  readonly figures: readonly Figure[];
  /** What proves it, in the table's words; '' when nothing needs to. */
  readonly evidence: string;
}

export interface Bonus extends Row {
  readonly sort: 'bonus';
  readonly maximum: Points;
  readonly rule: Rule;
  readonly figures: readonly Figure[];
  readonly evidence: string;
}

/** Its rule says what is taken off, in positive points. */
export interface Penalty extends Row {
  readonly sort: 'penalty';
  readonly rule: Rule;
  readonly figures: readonly Figure[];
}

/** A case in which a unit is not considered for awards, whatever its points: any figure that says yes. */
export interface Exclusion extends Row {
  readonly sort: 'exclusion';
  readonly figures: readonly Figure[];
}

/** A grade for totals between these, both included; null is open. */
export interface Band extends Row {
  readonly sort: 'band';
  readonly least: Points | null;
  readonly most: Points | null;
}

export type BangRow = Nhom | TieuChi | Bonus | Penalty | Exclusion | Band;
export type RowSort = BangRow['sort'];

/** A year's scoring table, rows of each sort in their order, bands from the highest. */
export interface BangTieuChi extends BangHead {
  readonly groups: readonly Nhom[];
  readonly criteria: readonly TieuChi[];
  readonly bonuses: readonly Bonus[];
  readonly penalties: readonly Penalty[];
  readonly exclusions: readonly Exclusion[];
  readonly bands: readonly Band[];
}
