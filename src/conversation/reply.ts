import type { Outgoing } from './message.ts';
import type { ConversationState, OpenChoices } from './state.ts';

/** What a message leads to, as data: nothing has happened yet. */
export interface Turn {
  readonly state: ConversationState;
  readonly replies: readonly Outgoing[];
  readonly commands: readonly TurnCommand[];
}

export type TurnCommand =
  /** The office is told, and the question kept for it. */
  | { readonly kind: 'send-to-office'; readonly question: string }
  /** The question could not be looked up now; it is kept. */
  | { readonly kind: 'keep-question'; readonly question: string };

/** One message and nothing else. */
export function say(state: ConversationState, text: string, change: Partial<ConversationState> = {}): Turn {
  return { state: { ...state, ...change }, replies: [{ text }], commands: [] };
}

/** One message with choices, which from now on are the open ones. */
export function offer(state: ConversationState, text: string, choices: OpenChoices): Turn {
  const labels = choices.options.map((option) => option.label);
  return { state: { ...state, choices }, replies: [{ text, choices: { id: choices.id, labels } }], commands: [] };
}
