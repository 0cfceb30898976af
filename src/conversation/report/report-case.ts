import type { ReportIntent } from './report-intent.ts';

/** What is wanted, with what had to be looked up for it. */
export type ReportCase = ReportIntent;

/** What is done. */
export type ReportCommand = { readonly kind: 'nothing-yet' };
