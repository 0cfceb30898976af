import type { Incoming } from '../message.ts';
import type { ConversationState } from '../state.ts';
import type { OfficeAct } from './office-act.ts';

/** What those who answer for others do: invite, lend a role, lock, import. */
export type OfficeIntent =
  | { readonly kind: 'invite'; readonly said: string }
  | { readonly kind: 'hand-over'; readonly said: string }
  | { readonly kind: 'lock'; readonly said: string }
  | { readonly kind: 'unlock'; readonly said: string }
  | OfficeAct;

/** A duty, or null when the message is about something else. `said`: the words after the command, as typed. */
export function readOffice(_incoming: Incoming, _state: ConversationState): OfficeIntent | null {
  return null;
}
