import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import type { ConversationState } from '../state.ts';
import { lookUpDecision } from './look-up-decision.ts';
import { lookUpExtension } from './look-up-extension.ts';
import { lookUpReceipt } from './look-up-receipt.ts';
import { lookUpStatus } from './look-up-status.ts';
import type { ReviewCase } from './review-case.ts';
import type { ReviewIntent } from './review-intent.ts';

/** Looks up what the turn needs to know. */
export async function lookUpReview(
  from: ReportSources,
  intent: ReviewIntent,
  { reviewing }: Pick<ConversationState, 'reviewing'>,
  asking: Asking,
): Promise<ReviewCase> {
  switch (intent.kind) {
    case 'leave':
      return { of: 'leave' };
    case 'receipt':
      return { of: 'receipt', found: await lookUpReceipt(from, intent.said, asking) };
    case 'status':
    case 'cum-status':
      return { of: 'status', found: await lookUpStatus(from, intent, asking) };
    case 'extend':
    case 'extend-reason':
    case 'extend-yes':
      return { of: 'extend', found: await lookUpExtension(from, intent, asking) };
    case 'open':
    case 'open-receipt':
    case 'compare':
    case 'accept':
    case 'accept-seen':
    case 'return':
    case 'return-seen':
    case 'return-answer':
      return { of: 'decide', found: await lookUpDecision(from, intent, reviewing, asking) };
  }
}
