import type { Scorable } from '../../reports/score/find-scored.ts';
import type { Asked } from '../../reports/score/asked.ts';
import type { Assumed } from '../../reports/score/read-assumptions.ts';
import type { SelfScore } from '../../reports/score/self-score.ts';
import type { Value } from '../../tieu-chi/figure.ts';
import type { Scored } from '../../tieu-chi/scoring/scored.ts';
import type { CheckCase, CheckCommand } from './check-case.ts';

/** A report with its score. */
export interface Found {
  readonly report: Scorable;
  readonly self: SelfScore;
}

export type ScoreCase =
  | { readonly of: 'self'; readonly found: SelfCase }
  | { readonly of: 'check'; readonly found: CheckCase }
  | { readonly of: 'stop' };

export type SelfCase =
  /** The person works for no unit, or may not see its reports. */
  | { readonly kind: 'not-yours' }
  /** `period`: the key of the one that was asked for. */
  | { readonly kind: 'no-report'; readonly period: string | null }
  | { readonly kind: 'no-table'; readonly year: number }
  | ({ readonly kind: 'score' } & Found)
  | ({ readonly kind: 'detail'; readonly of: string; readonly text: string | null } & Found)
  | ({ readonly kind: 'supposed'; readonly after: Scored; readonly codes: readonly string[] } & Found)
  | ({ readonly kind: 'not-supposed'; readonly why: Exclude<Assumed, { kind: 'assumed' }> } & Found)
  /** `skipped` are left for later. */
  | ({ readonly kind: 'ask'; readonly skipped: readonly string[] } & Found)
  | ({
      readonly kind: 'answered';
      readonly asked: Asked;
      readonly value: Value;
      readonly skipped: readonly string[];
      readonly after: SelfScore;
    } & Found)
  | ({
      readonly kind: 'not-taken';
      readonly asked: Asked;
      readonly why: string;
      /** What it may have meant. */
      readonly options: readonly string[];
      readonly skipped: readonly string[];
    } & Found)
  | ({ readonly kind: 'no-such-question'; readonly code: string; readonly ids: readonly Asked[] } & Found)
  | ({
      readonly kind: 'evidence';
      readonly code: string;
      readonly text: string | null;
      readonly after: SelfScore;
    } & Found)
  | ({ readonly kind: 'no-such-line'; readonly code: string } & Found)
  /** It was accepted: nothing about it changes any more. */
  | ({ readonly kind: 'closed' } & Found)
  /** Somebody may see the score and not change it. */
  | { readonly kind: 'only-unit' };

export type ScoreCommand =
  | {
      readonly kind: 'keep-answer';
      readonly donVi: string;
      readonly form: string;
      readonly period: string;
      readonly bang: string;
      readonly question: string;
      readonly value: Value | null;
      readonly before: Value | null;
    }
  | CheckCommand;
