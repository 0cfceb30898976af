import { fold } from '../../lib/fold.ts';
import { looksLikeQuestion } from '../looks-like-question.ts';
import type { Incoming } from '../message.ts';
import type { ConversationState } from '../state.ts';
import { readTalk } from '../talk.ts';
import { typedIn } from '../typed.ts';
import { readFillWords } from './fill-words.ts';
import { looksPastedAtAll, wholeText } from './pasted-shape.ts';
import type { Pick } from './report-act.ts';
import type { Wish } from './report-intent.ts';
import type { Filling } from './report-state.ts';

const YES =
  /^(?:da |vang |u |uh )*(?:dung(?: roi| vay| the)?|phai|chinh xac|co|ok|oke|okay|dong y|vang|uh?|duoc|chuan|yes|y)(?: a| roi| nhe)*[.!]?$/;
const NO = /^(?:da )*(?:khong(?: phai| dung)?|ko|k|sai(?: roi)?|thoi|chua(?: dung)?|no)(?: a| nhe)*[.!]?$/;
/** Acts that answer "is it so?"; the other option is the last one. */
const CONFIRMS: ReadonlySet<Pick['do']> = new Set([
  'set',
  'read',
  'take-over',
  'new-version',
  'cancel-yes',
  'agree',
  'set-all',
]);
/** At the beginning of what asks, even while a text is awaited. */
const ASKS =
  /^(?:(?:da |cho |em |toi |xin |a )*hoi\b|bao nhieu|bao gio|bao lau|khi nao|luc nao|the nao|nhu the nao|tai sao|vi sao|lam sao|lam the nao|o dau|cai gi|co phai|han nop|han cuoi)/;

/** What a message means inside the report that is being filled in; null when it is about something else. */
export function readFill(incoming: Incoming, state: ConversationState, filling: Filling): Wish | null {
  const { content } = incoming;
  if (content.kind === 'choice') return null;
  const file = content.kind === 'text' ? undefined : content.file;
  if (file) return { do: 'file', file, caption: typedIn(incoming)?.text ?? '' };
  if (content.kind !== 'text') return null;
  const typed = typedIn(incoming);
  const text = wholeText(content.text);
  if (typed === null || text === '') return null;

  const confirmed = readYesNo(typed.plain, state);
  if (confirmed) return confirmed;
  const words = readFillWords(typed);
  if (words && !(filling.awaitsReason && isReason(words))) return words;
  if (state.awaiting !== null) return null;
  const talk = readTalk(incoming, state);
  if (talk.kind !== 'ask' && talk.kind !== 'past-choice') return null;
  if (filling.awaitsReason) return ASKS.test(typed.plain) ? null : { do: 'answer', text, mayBePasted: false };

  const takesText = filling.asked?.takes === 'text';
  const mayBePasted = looksPastedAtAll(text, takesText);
  if (!mayBePasted && isQuestion(text, takesText)) return null;
  // With no item open only what names its items can be an answer.
  if (filling.asked === null && !mayBePasted) return null;
  return { do: 'answer', text, mayBePasted };
}

/** "Nhầm số liệu tháng 8", "Sửa theo danh sách mới": why a report is corrected, where that is awaited. */
function isReason(words: Wish): boolean {
  return words.do === 'oops' || (words.do === 'fix' && words.text === null);
}

/** "đúng", "không" for the two sides of a question of ours. */
function readYesNo(plain: string, { choices }: ConversationState): Wish | null {
  const picks = choices?.options.flatMap(({ act }) =>
    act.do === 'report' && act.act.kind === 'fill' ? [act.act.wish] : [],
  );
  const [first, ...others] = picks ?? [];
  if (first === undefined || !CONFIRMS.has(first.do)) return null;
  if (YES.test(plain)) return first;
  return NO.test(plain) ? (others.at(-1) ?? null) : null;
}

function isQuestion(text: string, takesText: boolean): boolean {
  if (!takesText) return looksLikeQuestion(text);
  return text.endsWith('?') || ASKS.test(fold(text));
}
