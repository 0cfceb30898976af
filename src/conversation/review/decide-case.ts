import type { Form } from '../../forms/definition/form.ts';
import type { LastReport } from '../../forms/filling/known.ts';
import type { Extension } from '../../reports/extension-store.ts';
import type { SentReport, SentVersion } from '../../reports/report-store.ts';
import type { Seen } from './review-act.ts';
import type { ReturnSaid } from './return-said.ts';

/** A report on somebody's desk, with all that is shown of it. */
export interface Desk {
  readonly report: SentReport;
  /** The unit that answers for it today. */
  readonly keeper: string;
  readonly form: Form;
  readonly newest: SentVersion;
  /** The version before the newest. */
  readonly earlier: SentVersion | null;
  readonly last: LastReport | null;
  readonly extension: Extension | null;
  /** Name of whoever sent the newest version. */
  readonly sender: string | null;
  /** Names of those of the unit who are told of a decision. */
  readonly told: readonly string[];
  /** The last decision on it: who, what, when. */
  readonly decided: { readonly by: string; readonly act: string; readonly at: string } | null;
}

export type DecideWish =
  | { readonly do: 'open' }
  | { readonly do: 'compare' }
  | { readonly do: 'accept' }
  | { readonly do: 'accept-seen'; readonly seen: Seen; readonly isSure: boolean }
  | { readonly do: 'return'; readonly seen: Seen; readonly said: ReturnSaid };

export type DecideCase =
  | { readonly kind: 'desk'; readonly desk: Desk; readonly wish: DecideWish }
  /** No report was opened here, and none is named. */
  | { readonly kind: 'which-report' }
  | { readonly kind: 'no-such-unit'; readonly said: string }
  | { readonly kind: 'several-units'; readonly names: readonly string[] }
  | { readonly kind: 'not-allowed'; readonly donVi: string }
  | { readonly kind: 'no-receipt'; readonly forbidden: string | null }
  | { readonly kind: 'not-sent'; readonly name: string; readonly period: string | null }
  | { readonly kind: 'several-reports'; readonly reports: readonly SentReport[] }
  /** What is stored can't be read. */
  | { readonly kind: 'damaged'; readonly receipt: string };

export type DecideCommand =
  | { readonly kind: 'open'; readonly seen: Seen; readonly keeper: string }
  | { readonly kind: 'accept'; readonly seen: Seen; readonly keeper: string }
  | { readonly kind: 'return'; readonly seen: Seen; readonly keeper: string; readonly said: ReturnSaid }
  /** Somebody wanted to decide what somebody else had decided already: the audit shows them too. */
  | { readonly kind: 'came-late'; readonly act: 'accept' | 'return'; readonly seen: Seen; readonly keeper: string };
