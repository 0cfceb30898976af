import { offer, say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { ReviewAct } from './review-act.ts';

/** A list longer than this does not fit a phone. */
export const MOST_CHOICES = 9;

/** A message whose choices are about sent reports; without any it is only said. */
export function offerReview(
  state: ConversationState,
  text: string,
  turnId: string,
  options: readonly { readonly label: string; readonly act: ReviewAct }[],
): Turn {
  if (options.length === 0) return say(state, text);
  const shown = options.slice(0, MOST_CHOICES);
  return offer(state, text, {
    id: turnId,
    options: shown.map(({ label, act }) => ({ label, act: { do: 'review', act } })),
  });
}
