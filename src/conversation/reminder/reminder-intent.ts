import { dayWords } from '../../calendar/day-words.ts';
import { timeInText } from '../../calendar/time-of-day.ts';
import type { Answer } from '../../reminders/item.ts';
import { reminderOfChoices } from '../../reminders/text/parcel-text.ts';
import { looksLikeQuestion } from '../looks-like-question.ts';
import type { Incoming } from '../message.ts';
import type { ConversationState } from '../state.ts';
import { readTalk } from '../talk.ts';
import { type Typed, typedIn } from '../typed.ts';
import type { ReminderAct } from './reminder-act.ts';

/** What somebody says to a reminder, or wants of the calendar. */
export type ReminderIntent =
  | ReminderAct
  /** A button of a reminder, however old. */
  | { readonly kind: 'press'; readonly reminder: number; readonly number: number }
  /** In words, about the last one that is open. `said`: a moment or a reason, as typed; may be empty. */
  | { readonly kind: 'say'; readonly answer: Answer; readonly said: string }
  /** Answers to what was asked back. */
  | { readonly kind: 'moment' | 'problem'; readonly reminder: number; readonly said: string }
  | { readonly kind: 'calendar' }
  | { readonly kind: 'hour' | 'quiet'; readonly said: string }
  | { readonly kind: 'end-quiet' };

const CALENDAR =
  /^(?:\/lich|(?:xem |cho (?:toi |em )?xem )?lich(?: (?:cua )?(?:toi|em|minh)| nhac(?: viec)?| viec)?|(?:xem )?(?:cac )?viec (?:cua )?(?:toi|em|minh)|(?:sap toi|sap den han|toi|em) co (?:viec )?gi(?: can lam)?)[?.!]*$/;
const HOUR =
  /^(?:\/giohen|(?:hay |xin )?nhac (?:toi|em|minh)(?: viec)?(?: (?:hang|moi) ngay)? (?:luc|vao)|(?:doi |dat )?gio nhac(?: viec)?(?: thanh| la| luc)?:?) (?=\S)/;
const QUIET = /^(?:\/imlang|(?:hay |xin )?im lang|dung nhac|tam dung nhac|khoan nhac)(?: |$)/;
const END_QUIET = /^(?:(?:bo|het|thoi|tat|huy) im lang|nhac (?:lai )?binh thuong|\/imlang (?:0|bo|tat|het))[.!]*$/;

const CLEAR =
  /^(?:(?:vang|da|ok|toi|em|minh) )*(?:da ro|ro roi|da nam(?: duoc)?|da biet)(?: (?:roi|a|nhe|cam on(?: nhieu)?|viec nay))*[.!]*$/;
const AGAIN = /^(?:hay |xin |de )?nhac (?:(?:toi|em|minh) )?lai(?: (?:toi|em|minh))?(?: (?:luc|vao|sau))?(?= |$)/;
const AGAIN_LAST = /^(.+?),? (?:hay |thi )?nhac (?:(?:toi|em|minh) )?lai(?: (?:toi|em|minh|nhe|a|giup|voi))*[.!]*$/;
const STUCK =
  /^(?:(?:toi|em|minh|ben em|don vi|dang|bi|con|co) )*(?:vuong(?: mac)?|gap (?:kho khan|kho|vuong mac))(?: (?:o|vi|do|la|roi))?[:,.-]? ?/;
const NOT_MINE =
  /^(?:(?:viec|cai|nhiem vu) (?:nay|do) )?(?:khong|ko|k) phai (?:la )?(?:(?:viec )?(?:cua )?)(?:toi|em|minh)(?: (?:phu trach|lam|dau|a))*[.!]*$|^(?:toi|em|minh) (?:khong|ko) phu trach(?: viec nay)?[.!]*$/;
const DONE = /^(?:(?:toi|em|minh|viec nay) )?da (?:lam |hoan thanh )?(?:xong|hoan thanh)(?: (?:roi|a|viec nay))*[.!]*$/;
const NUDGE = /^nhac giup(?: (?:toi|em|minh|cac don vi|don vi|ho|voi|nhe|a))*[.!]*$/;

/** A wish about reminders and the calendar, or null when the message is about something else. */
export function readReminder(incoming: Incoming, state: ConversationState): ReminderIntent | null {
  const { content } = incoming;
  if (content.kind === 'choice') {
    const reminder = reminderOfChoices(content.choicesId);
    return reminder === null ? null : { kind: 'press', reminder, number: content.number };
  }
  const typed = content.kind === 'text' ? typedIn(incoming) : null;
  if (typed === null || readTalk(incoming, state).kind === 'pick') return null;
  return readCommand(typed) ?? readAnswer(typed, isAskedElse(state));
}

function readCommand({ text, plain }: Typed): ReminderIntent | null {
  if (CALENDAR.test(plain)) return { kind: 'calendar' };
  if (END_QUIET.test(plain)) return { kind: 'end-quiet' };
  const quiet = QUIET.exec(plain)?.[0];
  if (quiet !== undefined) return { kind: 'quiet', said: rest(text, quiet) };
  const hour = HOUR.exec(plain)?.[0];
  if (hour === undefined) return null;
  const said = rest(text, hour);
  // With a day it is one reminder that is wanted then.
  const isDaily = timeInText(dayWords(said))?.rest === '';
  return isDaily ? { kind: 'hour', said } : { kind: 'say', answer: 'nhac-lai', said };
}

/** True while the next words may be an answer to something else: an item of a report, a reason. */
export function isAskedElse({ filling, awaiting }: ConversationState): boolean {
  const isFilling = filling !== null && (filling.asked !== null || filling.awaitsReason);
  return isFilling || (awaiting !== null && awaiting.of !== 'reminder');
}

/** In the middle of a report "nhắc lại" may mean its question, and "vướng …" be an answer: only what can't is then ours. */
function readAnswer({ text, plain }: Typed, isBusy: boolean): ReminderIntent | null {
  if (CLEAR.test(plain)) return say('da-ro');
  if (NOT_MINE.test(plain)) return say('khong-phai-toi');
  if (NUDGE.test(plain)) return say('nhac-giup');
  if (DONE.test(plain) && !isBusy) return say('da-xong');
  const again = AGAIN.exec(plain)?.[0];
  if (again !== undefined && !looksLikeQuestion(text)) {
    const said = rest(text, again);
    return isBusy && timeInText(dayWords(said)) === null ? null : say('nhac-lai', said);
  }
  const last = AGAIN_LAST.exec(plain)?.[1];
  if (last !== undefined && !looksLikeQuestion(text)) return say('nhac-lai', first(text, last));
  const stuck = STUCK.exec(plain)?.[0];
  if (stuck !== undefined && !isBusy && !looksLikeQuestion(text)) return say('vuong', rest(text, stuck));
  return null;
}

/** What was asked back is answered by whatever is not plainly something else; to be asked when nobody else wants the message. */
export function readReminderAnswer(incoming: Incoming, state: ConversationState): ReminderIntent | null {
  const typed = typedIn(incoming);
  if (typed === null || state.awaiting?.of !== 'reminder') return null;
  const { what, reminder } = state.awaiting.awaiting;
  const isMoment = what === 'moment' && timeInText(dayWords(typed.text)) !== null;
  const talk = readTalk(incoming, state).kind;
  if (isMoment && talk !== 'pick') return { kind: what, reminder, said: typed.text };
  if (talk !== 'ask' || looksLikeQuestion(typed.text)) return null;
  return { kind: what, reminder, said: typed.text };
}

function say(answer: Answer, said = ''): ReminderIntent {
  return { kind: 'say', answer, said };
}

/** What stands behind the words that `plain` began with, as it was typed. */
function rest(text: string, before: string): string {
  const words = before.trim().split(' ').length;
  return text
    .split(/\s+/)
    .slice(words)
    .join(' ')
    .replace(/^[:,.-]\s*/, '');
}

function first(text: string, before: string): string {
  return text.split(/\s+/).slice(0, before.split(' ').length).join(' ').replace(/,$/, '');
}
