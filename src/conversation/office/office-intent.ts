import { looksLikeQuestion } from '../looks-like-question.ts';
import type { Incoming } from '../message.ts';
import type { ConversationState } from '../state.ts';
import { readTalk } from '../talk.ts';
import { type Typed, typedIn } from '../typed.ts';
import { type AbsenceIntent, readAbsence } from './absence-intent.ts';
import { type AuditIntent, readAudit } from './audit-intent.ts';
import { type InviteIntent, readInviteCommand } from './invite-intent.ts';
import { type LockIntent, readLock } from './lock-intent.ts';
import { withoutTo } from './split-absence.ts';

/** What those who answer for others do: invite, lend a role, lock an account. */
export type OfficeIntent = { readonly kind: 'leave' } | InviteIntent | AbsenceIntent | LockIntent | AuditIntent;

const LEAVE = /^(?:\/huy|huy(?: bo)?|thoi(?: khong (?:moi|lam))?|dung lai|khong moi nua)[.!]?(?: a| nhe| di)?$/;

/** A duty, or null when the message is about something else. */
export function readOffice(incoming: Incoming, state: ConversationState): OfficeIntent | null {
  const typed = typedIn(incoming);
  // What an open choice is called may be a command's word too.
  if (typed === null || readTalk(incoming, state).kind === 'pick') return null;
  return readAbsence(typed) ?? readLock(typed) ?? readAudit(typed) ?? readInviteCommand(typed);
}

/**
 * What was asked last is answered by whatever is not plainly something else: a choice, a question, a word of thanks. To be asked
 * when nobody else wants the message.
 */
export function readOfficeAnswer(incoming: Incoming, state: ConversationState): OfficeIntent | null {
  const typed = typedIn(incoming);
  const { awaiting, choices } = state;
  const isOpen = awaiting?.of === 'office' || choices?.options.some(({ act }) => act.do === 'office');
  if (typed === null || !isOpen) return null;
  if (LEAVE.test(typed.plain)) return { kind: 'leave' };
  if (looksLikeQuestion(typed.text) || readTalk(incoming, state).kind !== 'ask') return null;
  if (awaiting?.of !== 'office') return readWhom(typed, state);
  return { kind: 'invite-answer', draft: awaiting.awaiting.draft, said: typed.text };
}

/** More words than a name has with its address. */
const LONGEST_NAME = 7;

/** Who is to act for somebody, by name instead of by number. */
function readWhom({ text, plain }: Typed, { choices }: ConversationState): OfficeIntent | null {
  const act = choices?.options[0]?.act;
  if (act?.do !== 'office' || act.act.kind !== 'absence-plan' || act.act.taker === null) return null;
  if (plain.split(' ').length > LONGEST_NAME) return null;
  return { ...act.act, taker: null, whom: withoutTo(text) };
}
