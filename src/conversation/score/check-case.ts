import type { DonVi } from '../../cum-thi-dua/don-vi.ts';
import type { Points } from '../../tieu-chi/points.ts';
import type { CheckedLine, TwoScores } from '../../tieu-chi/scoring/two-scores.ts';
import type { Found } from './score-case.ts';

/** A sent report with both scores. */
export interface Checked extends Found {
  readonly scores: TwoScores;
  readonly kept: readonly CheckedLine[];
}

export type CheckCase =
  /** No unit was named. */
  | { readonly kind: 'which-unit'; readonly units: readonly DonVi[] }
  /** `said`: the name that fits none. */
  | { readonly kind: 'no-unit'; readonly said: string }
  | { readonly kind: 'no-right'; readonly donVi: string }
  | { readonly kind: 'nothing-sent'; readonly donVi: string; readonly period: string | null }
  | { readonly kind: 'no-table'; readonly year: number }
  | ({ readonly kind: 'open'; readonly files: ReadonlySet<string> } & Checked)
  | ({ readonly kind: 'view' } & Checked)
  | ({ readonly kind: 'set'; readonly lines: readonly CheckedLine[]; readonly after: TwoScores } & Checked)
  | ({ readonly kind: 'reason-missing'; readonly code: string; readonly points: string } & Checked)
  | ({ readonly kind: 'refused'; readonly problems: readonly string[] } & Checked)
  | ({ readonly kind: 'dropped'; readonly code: string; readonly after: TwoScores } & Checked)
  | ({ readonly kind: 'not-changed'; readonly code: string } & Checked);

export interface CheckCommand {
  readonly kind: 'check-lines';
  readonly receipt: string;
  readonly donVi: string;
  /** Of the report that was looked at: another one is another score. */
  readonly version: number;
  readonly changes: readonly {
    readonly code: string;
    readonly line: { readonly points: Points; readonly reason: string } | null;
    readonly before: Points | null;
  }[];
  /** What the unit is told. */
  readonly notice: string;
}
