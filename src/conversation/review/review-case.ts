import type { Integrity } from '../../reports/integrity.ts';
import type { Extension } from '../../reports/extension-store.ts';
import type { SentReport, SentVersion } from '../../reports/report-store.ts';
import type { Day } from '../../lib/vn-time.ts';
import type { DecideCase, DecideCommand } from './decide-case.ts';
import type { StatusCase } from './status-case.ts';

/** A receipt that whoever asks may see. */
export interface CheckedReceipt {
  readonly report: SentReport;
  readonly versions: readonly SentVersion[];
  readonly integrity: Integrity;
  readonly extension: Extension | null;
  /** Name of whoever sent the newest version; null once they have had their data erased. */
  readonly sender: string | null;
}

export type ReceiptCase =
  | { readonly kind: 'receipt'; readonly checked: CheckedReceipt }
  /** There is none of that number, or none that they may see: `forbidden` names it for the audit alone. */
  | { readonly kind: 'no-receipt'; readonly forbidden: string | null };

export type ExtendCase =
  | { readonly kind: 'extend-usage'; readonly missing: 'unit' | 'day' }
  | { readonly kind: 'extend-several'; readonly names: readonly string[] }
  | { readonly kind: 'extend-not-allowed'; readonly donVi: string }
  | { readonly kind: 'extend-day-wrong'; readonly advice: string }
  | { readonly kind: 'extend-no-deadline'; readonly name: string; readonly period: string }
  | { readonly kind: 'extend-sent'; readonly name: string; readonly report: SentReport }
  | { readonly kind: 'extend-reason' | 'extend-preview' | 'extend-yes'; readonly granting: Granting };

/** More time, as it would be granted. */
export interface Granting {
  readonly donVi: string;
  readonly name: string;
  readonly form: string;
  readonly period: string;
  readonly due: Day;
  readonly until: Day;
  readonly reason: string;
}

/** What is wanted, with what had to be looked up for it. */
export type ReviewCase =
  | { readonly of: 'leave' }
  | { readonly of: 'receipt'; readonly found: ReceiptCase }
  | { readonly of: 'status'; readonly found: StatusCase }
  | { readonly of: 'decide'; readonly found: DecideCase }
  | { readonly of: 'extend'; readonly found: ExtendCase };

/** What is done. Each needs a right, had at the moment of doing it. */
export type ReviewCommand =
  | DecideCommand
  | { readonly kind: 'extend'; readonly granting: Granting }
  /** Somebody wanted what they may not. */
  | { readonly kind: 'note-refusal'; readonly act: string; readonly target: string };
