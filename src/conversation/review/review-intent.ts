import { looksLikeQuestion } from '../looks-like-question.ts';
import type { Incoming } from '../message.ts';
import type { ConversationState } from '../state.ts';
import { readTalk } from '../talk.ts';
import { typedIn } from '../typed.ts';
import { type DecideIntent, readDecision } from './decide-intent.ts';
import { type ExtendIntent, readExtend } from './extend-intent.ts';
import { readReceiptCheck, type ReceiptIntent } from './receipt-intent.ts';
import { readReturnAnswer } from './return-said.ts';
import { readStatus, type StatusIntent } from './status-intent.ts';

/** What is wanted with reports that were sent: to look at them, check them, return them, accept them. */
export type ReviewIntent = { readonly kind: 'leave' } | ReceiptIntent | StatusIntent | DecideIntent | ExtendIntent;

const LEAVE =
  /^(?:\/huy|huy(?: bo)?|thoi(?: khong (?:tra|lam|gia han))?|khong (?:tra lai|gia han) nua)[.!]?(?: a| nhe| di)?$/;

/** A wish about sent reports, or null when the message is about something else. */
export function readReview(incoming: Incoming, state: ConversationState): ReviewIntent | null {
  const typed = typedIn(incoming);
  // What an open choice is called may be a command's word too.
  if (typed === null || readTalk(incoming, state).kind === 'pick') return null;
  // While a report is filled in, "xem báo cáo" by itself is that one.
  if (state.filling !== null && /^xem (?:bao cao|bc)[.!]?$/.test(typed.plain)) return null;
  const receipt = readReceiptCheck(typed);
  // What looks like a wish may be the text that an open item asks for.
  if (state.filling?.asked?.takes === 'text' && !typed.plain.startsWith('/')) return receipt;
  return (
    receipt ??
    readStatus(typed) ??
    readDecision(typed, state.reviewing !== null) ??
    readExtend(typed) ??
    readAnswer(incoming, state)
  );
}

/** What was asked last is answered by whatever is not plainly something else. */
function readAnswer(incoming: Incoming, state: ConversationState): ReviewIntent | null {
  const typed = typedIn(incoming);
  if (typed === null || state.awaiting?.of !== 'review') return null;
  if (LEAVE.test(typed.plain)) return { kind: 'leave' };
  const { awaiting } = state.awaiting;
  const talk = readTalk(incoming, state).kind;
  switch (awaiting.what) {
    case 'return': {
      const said = readReturnAnswer(typed.text);
      if (said.items.length === 0 && (talk !== 'ask' || looksLikeQuestion(typed.text))) return null;
      return {
        kind: 'return-answer',
        seen: awaiting.seen,
        said: {
          items: said.items.length > 0 ? said.items : awaiting.items,
          reason: said.reason === '' ? awaiting.reason : said.reason,
        },
      };
    }
    case 'extend-reason': {
      const { what: _what, ...granting } = awaiting;
      if (talk !== 'ask' || looksLikeQuestion(typed.text)) return null;
      return { kind: 'extend-reason', ...granting, reason: typed.text };
    }
  }
}
