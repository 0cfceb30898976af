import { z } from 'zod';
import type { Incoming, IncomingContent, IncomingFile } from '../../conversation/message.ts';
import { cleanLine, cleanText } from '../clean.ts';

/** What has to be known besides the update itself. */
export interface DecodeContext {
  /** As shown in Zalo; in groups it stands before what is said to the bot. Null when unknown. */
  readonly botName: string | null;
  /** Stands in for a date that is missing or senseless. */
  readonly receivedAt: Date;
}

const id = z.union([z.string().min(1), z.number()]).transform(String);
const words = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);

const Message = z.object({
  message_id: id,
  date: z.coerce.number().optional().catch(undefined),
  from: z.object({ id, display_name: words, name: words, first_name: words, is_bot: flag }),
  chat: z.object({ id, chat_type: words }),
  text: words,
  caption: words,
  photo_url: words,
  photo: words,
});
const Update = z.object({ event_name: z.string(), message: Message });
const Wrapped = z.object({ result: z.looseObject({}) });

type Message = z.output<typeof Message>;

const LONGEST_NAME = 100;
/** Below this a date counts seconds (seen in the probe of a webhook), else milliseconds. */
const SECONDS_BELOW = 1e11;

/**
 * Reads one update, bare or wrapped in `{ ok, result }`; undefined for what we do not handle (the probe of a webhook, bots,
 * events nobody knows) and for anything malformed. Gives what was written in NFC, but for the mention of the bot in a group.
 */
export function decodeUpdate(json: unknown, context: DecodeContext): Incoming | undefined {
  const wrapped = Wrapped.safeParse(json);
  const update = Update.safeParse(wrapped.success ? wrapped.data.result : json);
  if (!update.success) return undefined;
  const { event_name, message } = update.data;
  const content = contentOf(event_name, message, context.botName);
  if (content === undefined || message.from.is_bot === true) return undefined;
  const { from, chat } = message;
  return {
    channel: 'zalo',
    chatId: chat.id,
    messageId: `${chat.id}/${from.id}/${message.message_id}`,
    senderId: from.id,
    senderName: cleanLine(from.display_name ?? from.name ?? from.first_name ?? '', LONGEST_NAME) || null,
    chatKind: isGroup(message) ? 'group' : 'private',
    sentAt: momentOf(message.date, context.receivedAt).toISOString(),
    content,
  };
}

function contentOf(event: string, message: Message, botName: string | null): IncomingContent | undefined {
  const spoken = (text: string): string => {
    const said = cleanText(text);
    return isGroup(message) ? withoutMention(said, botName) : said;
  };
  const caption = message.caption === undefined ? null : spoken(message.caption);
  switch (event) {
    case 'message.text.received':
      return message.text === undefined
        ? { kind: 'other', what: 'unsupported', caption }
        : { kind: 'text', text: spoken(message.text) };
    case 'message.image.received':
      return { kind: 'other', what: 'picture', caption, ...pictureOf(message) };
    case 'message.sticker.received':
      return { kind: 'other', what: 'sticker', caption };
    case 'message.voice.received':
      return { kind: 'other', what: 'voice', caption };
    case 'message.unsupported.received':
      return { kind: 'other', what: 'unsupported', caption };
    default:
      return undefined;
  }
}

/** The address is the one thing that is told of a picture. */
function pictureOf({ photo_url, photo }: Message): { readonly file?: IncomingFile } {
  const ref = photo_url ?? photo;
  const isAddress = ref !== undefined && /^https?:\/\//i.test(ref);
  return isAddress ? { file: { ref, name: null, mimeType: null, size: null } } : {};
}

function isGroup({ chat }: Message): boolean {
  return chat.chat_type?.toUpperCase() === 'GROUP' || chat.id.startsWith('zgr-');
}

function momentOf(date: number | undefined, otherwise: Date): Date {
  const moment = new Date(date === undefined || date <= 0 ? Number.NaN : date < SECONDS_BELOW ? date * 1_000 : date);
  return Number.isNaN(moment.getTime()) ? otherwise : moment;
}

/** In a group the bot hears only what begins with `@<its name>`; without regard to case, there is no list of mentions. */
function withoutMention(text: string, botName: string | null): string {
  const said = text.trimStart();
  const mention = `@${botName?.normalize('NFC').trim()}`;
  const begins = botName !== null && said.slice(0, mention.length).toLowerCase() === mention.toLowerCase();
  const rest = said.slice(mention.length);
  return begins && !/^[\p{L}\p{N}]/u.test(rest) ? rest.replace(/^[\s:,]+/, '') : text;
}
