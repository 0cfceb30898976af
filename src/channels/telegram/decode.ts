import type { Incoming, IncomingContent } from '../../conversation/message.ts';
import type { Me } from './bot-info.ts';
import { readChoice } from './choice-data.ts';
import { cleanLine } from '../clean.ts';
import { readContent } from './content.ts';
import { speaksTo, withoutMention } from './mention.ts';
import { AnyCallback, CallbackUpdate, type Chat, type Message, MessageUpdate, type User } from './update.ts';

export interface DecodeContext {
  readonly me: Me;
  /** ISO-8601 UTC; the time of a pressed button, which Telegram does not tell. */
  readonly receivedAt: string;
}

const LONGEST_NAME = 100;

/**
 * Reads one raw update; `undefined` for what is not for us. Never throws. A message is known by chat and number, a press by its
 * own id: `update_id` may start again at a lower number. The sender is `from.id` and nothing else, whatever names, forwards
 * or signatures say; bots, channels and anonymous admins are not answered.
 */
export function decode(update: unknown, context: DecodeContext): Incoming | undefined {
  const message = MessageUpdate.safeParse(update);
  if (message.success) return decodeMessage(message.data.message, context);
  const press = CallbackUpdate.safeParse(update);
  if (!press.success) return undefined;

  const { id, from, message: under, data } = press.data.callback_query;
  const choice = readChoice(data);
  if (!choice || isNobody(from, context.me)) return undefined;
  return incoming(`c:${id}`, from, under.chat, context.receivedAt, { kind: 'choice', ...choice });
}

/** The id of a button press, whether or not we understand it: Telegram shows a spinner until it is answered. */
export function callbackIdOf(update: unknown): string | undefined {
  return AnyCallback.safeParse(update).data?.callback_query.id;
}

function decodeMessage(message: Message, { me, receivedAt }: DecodeContext): Incoming | undefined {
  const { from, chat } = message;
  if (isNobody(from, me) || (message.sender_chat !== undefined && message.sender_chat !== null)) return undefined;
  const content = readContent(message);
  if (!content || (chat.type !== 'private' && !isForUs(message, me))) return undefined;

  const sentAt = message.date === undefined ? receivedAt : new Date(message.date * 1_000).toISOString();
  const id = `m:${chat.id}:${message.message_id}`;
  return incoming(id, from, chat, sentAt, withoutName(content, me));
}

function isNobody(from: User, me: Me): boolean {
  return from.is_bot === true || from.id === me.id;
}

function isForUs(message: Message, me: Me): boolean {
  return message.reply_to_message?.from.id === me.id || speaksTo(me.username, message.text ?? message.caption ?? '');
}

function withoutName(content: IncomingContent, me: Me): IncomingContent {
  switch (content.kind) {
    case 'text':
      return { ...content, text: withoutMention(me.username, content.text) };
    case 'file':
    case 'other':
      return { ...content, caption: content.caption && withoutMention(me.username, content.caption) };
    case 'choice':
      return content;
  }
}

function incoming(messageId: string, from: User, chat: Chat, sentAt: string, content: IncomingContent): Incoming {
  return {
    channel: 'telegram',
    chatId: String(chat.id),
    messageId,
    senderId: String(from.id),
    senderName: cleanLine(`${from.first_name ?? ''} ${from.last_name ?? ''}`, LONGEST_NAME) || null,
    chatKind: chat.type === 'private' ? 'private' : 'group',
    sentAt,
    content,
  };
}
