import type { Db } from '../../db/tables.ts';
import { ANSWERS } from '../../reminders/item.ts';
import { lastSentTo } from '../../reminders/open-reminder.ts';
import { choicesIdOf } from '../../reminders/text/parcel-text.ts';
import type { Incoming } from '../message.ts';
import type { ConversationState, OpenChoices } from '../state.ts';
import { isAskedElse } from './reminder-intent.ts';
import { typedIn } from '../typed.ts';

const NUMBER = /^\(?\d{1,2}[).]?$/;

/**
 * A number that nothing else asks for is meant for the last reminder in this chat: hours later, after other messages, also when it was
 * answered (which is then said). Sources that may be shown step back when the reminder came after them.
 */
export async function withLastReminder(
  db: Db,
  state: ConversationState,
  incoming: Incoming,
  person: string,
): Promise<ConversationState> {
  if (incoming.chatKind !== 'private' || state.awaiting !== null || isAskedElse(state)) return state;
  const { choices } = state;
  const isWeak = choices === null || choices.options.every(({ act }) => act.do === 'show-source');
  if (!isWeak || incoming.content.kind !== 'text') return state;
  const last = await lastSentTo(db, person, incoming);
  if (last === null) return state;
  if (last.isAnswered && (choices !== null || !NUMBER.test(typedIn(incoming)?.plain ?? ''))) return state;
  if (choices !== null && !(await cameAfter(db, incoming, last.sentAt))) return state;
  const open: OpenChoices = {
    id: choicesIdOf(last.id),
    options: last.answers.map((answer) => ({
      label: ANSWERS[answer],
      act: { do: 'reminder', act: { kind: 'answer', reminder: last.id, answer } },
    })),
  };
  return { ...state, choices: open };
}

/** Whether something was sent after the last turn of the conversation. */
async function cameAfter(db: Db, { channel, chatId }: Incoming, sentAt: string): Promise<boolean> {
  const row = await db
    .selectFrom('conversation')
    .select('updated_at')
    .where('channel', '=', channel)
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  return row === undefined || row.updated_at < sentAt;
}
