import { offer, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { OfficeAct } from './office-act.ts';

/** A list longer than this does not fit a phone; whoever is asked then says more instead. */
export const MOST_CHOICES = 9;

/** A question whose answers are acts of the office. */
export function offerChoice(
  state: ConversationState,
  text: string,
  turnId: string,
  options: readonly { readonly label: string; readonly act: OfficeAct }[],
): Turn {
  return offer(state, text, {
    id: turnId,
    options: options.map(({ label, act }) => ({ label, act: { do: 'office', act } })),
  });
}

/** What would be done, and 1 to do it, 2 to leave it. */
export function offerPreview(
  state: ConversationState,
  text: string,
  turnId: string,
  yes: { readonly label: string; readonly act: OfficeAct },
): Turn {
  return offerChoice(state, text, turnId, [yes, { label: 'Không', act: { kind: 'leave' } }]);
}
