import type { Who } from '../people/who.ts';
import { type AccountIntent, readAccount, readAccountAnswer } from './account/account-intent.ts';
import { readLink } from './account/link-intent.ts';
import { type DoorIntent, readDoor } from './door/door-intent.ts';
import { type ImportIntent, readImport } from './import/import-intent.ts';
import type { Incoming } from './message.ts';
import { type OfficeIntent, readOffice, readOfficeAnswer } from './office/office-intent.ts';
import { readReminder, readReminderAnswer, type ReminderIntent } from './reminder/reminder-intent.ts';
import { readReport, readWrittenText, type ReportIntent } from './report/report-intent.ts';
import { readReview, type ReviewIntent } from './review/review-intent.ts';
import { readScore, type ScoreIntent, scorePick } from './score/score-intent.ts';
import type { ConversationState } from './state.ts';
import { readTalk, type TalkAct, type TalkIntent } from './talk.ts';

/** What a message means, for whoever sent it, where the conversation stands. */
export type Intent =
  | { readonly kind: 'door'; readonly door: DoorIntent }
  | { readonly kind: 'account'; readonly account: AccountIntent }
  | { readonly kind: 'office'; readonly office: OfficeIntent }
  | { readonly kind: 'import'; readonly import: ImportIntent }
  | { readonly kind: 'report'; readonly report: ReportIntent }
  | { readonly kind: 'review'; readonly review: ReviewIntent }
  | { readonly kind: 'score'; readonly score: ScoreIntent }
  | { readonly kind: 'reminder'; readonly reminder: ReminderIntent }
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

  const own = account ? ({ kind: 'account', account } as const) : readOwn(incoming, state, who);
  if (own) return isPrivate ? own : { kind: 'door', door: { kind: 'only-in-private' } };

  const answer = isPrivate ? readAccountAnswer(incoming, state) : null;
  return answer ? { kind: 'account', account: answer } : picked(readTalk(incoming, state), state);
}

/** What is said in private alone, whoever it is meant for first; null when the message is about documents. */
function readOwn(incoming: Incoming, state: ConversationState, who: Who): Intent | null {
  const written = readWrittenText(incoming, state);
  if (written) return { kind: 'report', report: written };
  const link = readLink(incoming);
  if (link) return { kind: 'account', account: { kind: 'link', link } };
  const office = readOffice(incoming, state);
  if (office) return { kind: 'office', office };
  const imported = readImport(incoming, who);
  if (imported) return { kind: 'import', import: imported };
  const reminder = readReminder(incoming, state);
  if (reminder) return { kind: 'reminder', reminder };
  const score = readScore(incoming, state);
  if (score) return { kind: 'score', score };
  const review = readReview(incoming, state);
  if (review) return { kind: 'review', review };
  const report = readReport(incoming, state);
  if (report) return { kind: 'report', report };
  const moment = readReminderAnswer(incoming, state);
  if (moment) return { kind: 'reminder', reminder: moment };
  const answered = readOfficeAnswer(incoming, state);
  return answered && { kind: 'office', office: answered };
}

/** A picked choice goes to whoever offered it. */
function picked(talk: TalkIntent, state: ConversationState): Intent {
  if (talk.kind !== 'pick') return { kind: 'talk', talk };
  switch (talk.act.do) {
    case 'account':
      return { kind: 'account', account: talk.act.act };
    case 'office':
      return { kind: 'office', office: talk.act.act };
    case 'import':
      return { kind: 'import', import: talk.act.act };
    case 'report':
      return { kind: 'report', report: talk.act.act };
    case 'review':
      return { kind: 'review', review: talk.act.act };
    case 'score':
      return { kind: 'score', score: scorePick(talk.act.act, state) };
    case 'reminder':
      return { kind: 'reminder', reminder: talk.act.act };
    case 'ask':
    case 'show-source':
    case 'send-to-office':
    case 'leave-it':
      return { kind: 'talk', talk: { kind: 'pick', act: talk.act } };
  }
}
