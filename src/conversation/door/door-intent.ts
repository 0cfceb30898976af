import { readCode } from '../../people/join-code.ts';
import { isActive, type Who } from '../../people/who.ts';
import type { Incoming } from '../message.ts';
import { typedIn } from '../typed.ts';

/** What is to be settled before anything else is said: who this is, and whether they agree. */
export type DoorIntent =
  /** Somebody we do not know. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'stranger-in-group' }
  /** A code of ours, or what looks like one. */
  | { readonly kind: 'code'; readonly code: string }
  /** A member who has not said yes to the notice in force; `rut` and `tu-choi` may still change their mind. */
  | { readonly kind: 'ask-consent' }
  | { readonly kind: 'agree' }
  | { readonly kind: 'refuse' }
  /** A member who works for no unit any more, or whose account is locked. */
  | { readonly kind: 'no-standing' }
  | { readonly kind: 'locked' }
  /** In a group: something that is only said in private. */
  | { readonly kind: 'only-in-private' };

/** The id of the notice's buttons; the same each time, since before consent nothing is remembered. */
export const CONSENT_CHOICES = 'dongy';

const YES = /^\/?(?:1|dong y|toi dong y|em dong y|dongy|co|ok|yes|y)[.!]*(?: a| nhe)?$/;
const NO = /^\/?(?:2|khong dong y|toi khong dong y|em khong dong y|khong|tu choi|no|ko)[.!]*(?: a)?$/;

/** What stands at the door, or null when the message may be read further. */
export function readDoor(incoming: Incoming, who: Who): DoorIntent | null {
  const inGroup = incoming.chatKind === 'group';
  if (who.kind === 'stranger') {
    if (inGroup) return { kind: 'stranger-in-group' };
    const code = codeIn(incoming);
    return code === null ? { kind: 'stranger' } : { kind: 'code', code };
  }
  if (isActive(who)) {
    const code = inGroup ? null : codeIn(incoming);
    return code === null ? null : { kind: 'code', code };
  }
  if (inGroup) return { kind: 'only-in-private' };
  if (who.isLocked) return { kind: 'locked' };
  if (who.consent !== 'dong-y') return readConsent(incoming);
  return { kind: 'no-standing' };
}

function readConsent(incoming: Incoming): DoorIntent {
  const { content } = incoming;
  if (content.kind === 'choice' && content.choicesId === CONSENT_CHOICES) {
    return { kind: content.number === 1 ? 'agree' : 'refuse' };
  }
  const plain = typedIn(incoming)?.plain ?? '';
  if (YES.test(plain)) return { kind: 'agree' };
  if (NO.test(plain)) return { kind: 'refuse' };
  return { kind: 'ask-consent' };
}

/** `/start CODE` (Telegram's deep link), or a code by itself. */
function codeIn(incoming: Incoming): string | null {
  const typed = typedIn(incoming);
  if (typed === null) return null;
  const payload = /^\/(?:start|thamgia|lienket)\s+(\S.*)$/i.exec(typed.text)?.[1];
  return readCode(payload ?? typed.text);
}
