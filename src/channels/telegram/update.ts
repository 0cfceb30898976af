import { z } from 'zod';

/** The part of Telegram's update we read: https://core.telegram.org/bots/api#update. Ids fit in 52 bits. */

const Id = z.int();
/** What may be missing or odd without making the message worthless. */
const word = z.string().optional().catch(undefined);

const User = z.object({ id: Id, is_bot: z.boolean().optional().catch(undefined), first_name: word, last_name: word });
export type User = Readonly<z.infer<typeof User>>;

/** Channels have no members who ask; they are not read. */
const Chat = z.object({ id: Id, type: z.enum(['private', 'group', 'supergroup']) });
export type Chat = Readonly<z.infer<typeof Chat>>;

const Media = z.looseObject({ text: word, caption: word });
export type Media = Readonly<z.infer<typeof Media>>;

const Message = Media.extend({
  message_id: Id,
  /** Seconds since 1970; up to the year 9999. */
  date: z.int().min(1).max(253_402_300_799).optional().catch(undefined),
  from: User,
  chat: Chat,
  /** There when a channel or an anonymous admin speaks: `from` is then nobody. */
  sender_chat: z.unknown().optional(),
  reply_to_message: z
    .object({ from: z.object({ id: Id }) })
    .optional()
    .catch(undefined),
});
export type Message = Readonly<z.infer<typeof Message>>;

const CallbackQuery = z.object({
  id: z.string().min(1),
  from: User,
  message: z.object({ chat: Chat }),
  data: z.string(),
});

export const MessageUpdate = z.object({ message: Message });
export const CallbackUpdate = z.object({ callback_query: CallbackQuery });
export const AnyCallback = z.object({ callback_query: z.object({ id: z.string().min(1) }) });

/** The kinds we ask Telegram for; the others are never sent. */
export const ALLOWED_UPDATES = ['message', 'callback_query'] as const;
