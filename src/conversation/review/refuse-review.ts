import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';

/** Says no, and has it written down that somebody wanted what they may not. */
export function refuseReview(
  state: ConversationState,
  text: string,
  wanted: { readonly act: string; readonly target: string },
): Turn {
  return { ...say(state, text), commands: [{ kind: 'review', command: { kind: 'note-refusal', ...wanted } }] };
}
