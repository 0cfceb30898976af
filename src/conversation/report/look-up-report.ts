import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import type { ReportCase } from './report-case.ts';
import type { ReportIntent } from './report-intent.ts';

/** Looks up what the turn needs to know. */
export async function lookUpReport(_from: ReportSources, intent: ReportIntent, _asking: Asking): Promise<ReportCase> {
  return intent;
}
