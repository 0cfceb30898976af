import type { Incoming } from '../message.ts';
import type { ConversationState } from '../state.ts';
import type { ReviewAct } from './review-act.ts';

/** What is wanted with reports that were sent: to look at them, check them, return them, accept them. */
export type ReviewIntent = ReviewAct;

/** A wish about sent reports, or null when the message is about something else. */
export function readReview(_incoming: Incoming, _state: ConversationState): ReviewIntent | null {
  return null;
}
