import { readCode } from '../../people/join-code.ts';
import { isActive, type Member, type Who } from '../../people/who.ts';
import type { Incoming } from '../message.ts';
import { type Typed, typedIn } from '../typed.ts';

/** What is to be settled before anything else is said: who this is, and whether they agree. */
export type DoorIntent =
  /** Somebody we do not know. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'stranger-in-group' }
  /** A code of ours, or what looks like one; as `readCode` gives it. */
  | { readonly kind: 'code'; readonly code: string }
  /** A member who has not answered the notice in force. */
  | { readonly kind: 'ask-consent' }
  | { readonly kind: 'agree' }
  | { readonly kind: 'refuse' }
  /** A member who said no before, or took the yes back, and says nothing about it now. */
  | { readonly kind: 'still-refused' }
  /** A member who works for no unit any more, or whose account is locked. */
  | { readonly kind: 'no-standing' }
  | { readonly kind: 'locked' }
  /** In a group: something that is only said in private. */
  | { readonly kind: 'only-in-private' };

/** The id of the notice's buttons; the same each time, since before consent nothing is remembered. */
export const CONSENT_CHOICES = 'dongy';

const IN_WORDS =
  /^\/?(?:(?:da|vang|ok|oke|u|(?:toi |em |minh )?doi y(?: roi)?)[, ]+)*(?:toi |em |minh )?(?:xin )?dong ?y(?: a| nhe| nha)*[.!]*$/;
const NUMBER_ONE = /^\/?1(?: a| nhe)?[.!]*$/;
/** Also a yes while the notice is the last thing that was said; after a no it may be a mere nod. */
const YES = /^(?:(?:da|vang)[, ]+)*(?:co|ok|oke|yes|y|vang|dong y roi)(?: a| nhe| nha)*[.!]*$/;
const NO = /^\/?(?:2|(?:toi |em |minh )?khong dong y|(?:toi |em |minh )?tu choi|khong|khong muon|no|ko|k)(?: a)?[.!]*$/;
const NOTICE = /^(?:\/start|\/?thong bao|xem (?:lai )?thong bao|\/?bat dau)[.!]*$/;
/** As it is printed: inside a longer text nothing else is taken for a code. */
const PRINTED = /(?<![0-9A-Z-])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}(?![0-9A-Z-])/i;

/** What stands at the door, or null when the message may be read further. */
export function readDoor(incoming: Incoming, who: Who): DoorIntent | null {
  const inGroup = incoming.chatKind === 'group';
  const typed = typedIn(incoming);
  if (who.kind === 'stranger') return inGroup ? { kind: 'stranger-in-group' } : (code(typed) ?? { kind: 'stranger' });
  if (isActive(who)) return !inGroup && looksPrinted(typed) ? code(typed) : null;
  if (inGroup) return { kind: 'only-in-private' };
  if (who.isLocked) return { kind: 'locked' };
  // Whoever has left a unit may be invited by another one.
  if (who.standing === null) return code(typed) ?? { kind: 'no-standing' };
  return readConsent(incoming, typed?.plain ?? '', who);
}

function readConsent({ content }: Incoming, plain: string, { consent }: Member): DoorIntent {
  const isRefused = consent === 'tu-choi' || consent === 'rut';
  if (content.kind === 'choice' && content.choicesId === CONSENT_CHOICES) {
    if (content.number === 1) return { kind: 'agree' };
    return { kind: isRefused ? 'still-refused' : 'refuse' };
  }
  // The 1 that confirmed a withdrawal is easily typed twice: it must not bring the agreement back.
  if (IN_WORDS.test(plain) || (NUMBER_ONE.test(plain) && consent !== 'rut')) return { kind: 'agree' };
  if (isRefused) return { kind: NOTICE.test(plain) ? 'ask-consent' : 'still-refused' };
  if (YES.test(plain)) return { kind: 'agree' };
  return { kind: NO.test(plain) ? 'refuse' : 'ask-consent' };
}

/** `/start CODE` (Telegram's deep link), a code by itself, or the whole invitation as it was passed on. */
function code(typed: Typed | null): DoorIntent | null {
  if (typed === null) return null;
  const payload = /^\/(?:start|thamgia|lienket)\s+(\S.*)$/i.exec(typed.text)?.[1];
  const read = readCode(payload ?? typed.text) ?? readCode(PRINTED.exec(typed.text)?.[0] ?? '');
  return read === null ? null : { kind: 'code', code: read };
}

/** A member's question may happen to have a code's letters ("quy3 2026 duong"): it needs the hyphens, too, or a command. */
function looksPrinted(typed: Typed | null): boolean {
  return typed !== null && (/^\/(?:start|thamgia|lienket)\s/i.test(typed.text) || PRINTED.test(typed.text));
}
