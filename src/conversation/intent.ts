import type { Who } from '../people/who.ts';
import { type AccountIntent, readAccount } from './account/account-intent.ts';
import { readLink } from './account/link-intent.ts';
import { type DoorIntent, readDoor } from './door/door-intent.ts';
import type { Incoming } from './message.ts';
import { type OfficeIntent, readOffice } from './office/office-intent.ts';
import { readReport, type ReportIntent } from './report/report-intent.ts';
import { readReview, type ReviewIntent } from './review/review-intent.ts';
import type { ConversationState } from './state.ts';
import { readTalk, type TalkAct, type TalkIntent } from './talk.ts';

/** What a message means, for whoever sent it, where the conversation stands. */
export type Intent =
  | { readonly kind: 'door'; readonly door: DoorIntent }
  | { readonly kind: 'account'; readonly account: AccountIntent }
  | { readonly kind: 'office'; readonly office: OfficeIntent }
  | { readonly kind: 'report'; readonly report: ReportIntent }
  | { readonly kind: 'review'; readonly review: ReviewIntent }
  | { readonly kind: 'talk'; readonly talk: Talk };

export type Talk = Exclude<TalkIntent, { kind: 'pick' }> | { readonly kind: 'pick'; readonly act: TalkAct };

/**
 * Reads a message. One's own data may be asked for by everybody whom we know, whatever else they may not do; everything else has
 * to pass the door first, and in a group only what concerns documents is said.
 */
export function readIntent(incoming: Incoming, state: ConversationState, who: Who): Intent {
  const isPrivate = incoming.chatKind === 'private';
  const account = who.kind === 'member' ? readAccount(incoming, state) : null;
  if (account && isPrivate) return { kind: 'account', account };

  const door = readDoor(incoming, who);
  if (door) return { kind: 'door', door };

  const link = account ? null : readLink(incoming);
  if (link && isPrivate) return { kind: 'account', account: { kind: 'link', link } };
  const office = account || link ? null : readOffice(incoming, state);
  if (office && isPrivate) return { kind: 'office', office };
  const review = account || link || office ? null : readReview(incoming, state);
  if (review && isPrivate) return { kind: 'review', review };
  const report = account || link || office || review ? null : readReport(incoming, state);
  if (report && isPrivate) return { kind: 'report', report };
  if (account || link || office || review || report) return { kind: 'door', door: { kind: 'only-in-private' } };

  return picked(readTalk(incoming, state));
}

/** A picked choice goes to whoever offered it. */
function picked(talk: TalkIntent): Intent {
  if (talk.kind !== 'pick') return { kind: 'talk', talk };
  switch (talk.act.do) {
    case 'account':
      return { kind: 'account', account: talk.act.act };
    case 'office':
      return { kind: 'office', office: talk.act.act };
    case 'report':
      return { kind: 'report', report: talk.act.act };
    case 'review':
      return { kind: 'review', review: talk.act.act };
    case 'ask':
    case 'show-source':
    case 'send-to-office':
    case 'leave-it':
      return { kind: 'talk', talk: { kind: 'pick', act: talk.act } };
  }
}
