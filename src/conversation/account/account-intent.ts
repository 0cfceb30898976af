import type { Incoming } from '../message.ts';
import type { ConversationState } from '../state.ts';
import { typedIn } from '../typed.ts';
import type { AccountAct } from './account-act.ts';
import type { LinkIntent } from './link-intent.ts';

/** What somebody wants with their own account and data. */
export type AccountIntent =
  | { readonly kind: 'show-data' }
  | { readonly kind: 'correct-data' }
  | { readonly kind: 'export-data' }
  | { readonly kind: 'withdraw-consent' }
  | { readonly kind: 'erase-data' }
  | { readonly kind: 'link'; readonly link: LinkIntent }
  | { readonly kind: 'new-name'; readonly said: string }
  | AccountAct;

const COMMANDS = {
  'show-data': /^(?:\/dulieucuatoi|(?:xem )?du lieu cua (?:toi|em|minh)|toi la ai|tai khoan(?: cua toi)?)[?.!]?$/,
  'correct-data': /^(?:\/suadulieu|sua (?:du lieu|thong tin)(?: cua toi)?)[.!]?$/,
  'export-data': /^(?:\/xuatdulieu|xuat du lieu(?: cua toi)?|tai du lieu(?: cua toi)?)[.!]?$/,
  'withdraw-consent': /^(?:\/rutdongy|rut (?:lai )?(?:su )?dong y)[.!]?$/,
  'erase-data': /^(?:\/xoadulieu|xoa (?:het )?(?:du lieu|tai khoan)(?: cua toi)?)[.!]?$/,
} as const;

/** A wish about one's own account, or null when the message is about something else. */
export function readAccount(incoming: Incoming, _state: ConversationState): AccountIntent | null {
  const plain = typedIn(incoming)?.plain ?? '';
  for (const [kind, pattern] of Object.entries(COMMANDS)) {
    if (pattern.test(plain)) return { kind: kind as keyof typeof COMMANDS };
  }
  return null;
}
