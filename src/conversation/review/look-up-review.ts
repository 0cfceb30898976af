import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import type { ReviewCase } from './review-case.ts';
import type { ReviewIntent } from './review-intent.ts';

/** Looks up what the turn needs to know. */
export async function lookUpReview(_from: ReportSources, intent: ReviewIntent, _asking: Asking): Promise<ReviewCase> {
  return intent;
}
