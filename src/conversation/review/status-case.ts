import type { Day } from '../../lib/vn-time.ts';
import type { UnitStatus } from '../../reports/status/unit-status.ts';
import type { SentReport } from '../../reports/report-store.ts';

/** Where a cluster stands; `cum` null: units outside of clusters. */
export interface CumStatus {
  readonly cum: string | null;
  readonly name: string;
  readonly due: Day | null;
  readonly units: readonly UnitStatus[];
}

/** A report that one's own unit has sent, is writing, or owes. */
export interface OwnReport {
  readonly period: string;
  readonly due: Day | null;
  /** Nothing is taken any more. */
  readonly isLocked: boolean;
  readonly status: UnitStatus;
}

export type StatusCase =
  | { readonly kind: 'cum'; readonly period: string; readonly status: CumStatus }
  | { readonly kind: 'all'; readonly period: string; readonly clusters: readonly CumStatus[] }
  | {
      readonly kind: 'own';
      readonly name: string;
      readonly periods: readonly OwnReport[];
      /** Reports that are made whenever there is need, newest first. */
      readonly occasional: readonly SentReport[];
    }
  /** Neither a cluster nor a unit of theirs. */
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'no-such-cum'; readonly names: readonly string[] }
  | { readonly kind: 'no-period' };
