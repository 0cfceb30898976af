import type { Incoming } from '../message.ts';
import type { ConversationState } from '../state.ts';
import { typedIn } from '../typed.ts';
import type { OfficeAct } from './office-act.ts';

/** What those who answer for others do: invite, lend a role, lock, import. */
export type OfficeIntent =
  | { readonly kind: 'invite'; readonly said: string }
  | { readonly kind: 'hand-over'; readonly said: string }
  | { readonly kind: 'lock'; readonly said: string }
  | { readonly kind: 'unlock'; readonly said: string }
  | { readonly kind: 'template' }
  | { readonly kind: 'import' }
  | OfficeAct;

/** A duty, or null when the message is about something else. `said`: the words after the command, as typed. */
export function readOffice(incoming: Incoming, _state: ConversationState): OfficeIntent | null {
  const plain = typedIn(incoming)?.plain ?? '';
  return /^\/mau$/.test(plain) ? { kind: 'template' } : null;
}
