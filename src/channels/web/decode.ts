import type { Incoming, IncomingContent } from '../../conversation/message.ts';
import type { SamplePerson } from '../../people/sample-people.ts';
import { cleanText } from '../clean.ts';

/**
 * What a sample person did in the browser, as every channel tells it. `messageId` comes from `typedAfter`;
 * text is brought to NFC, as telephones and pasted text differ.
 */
export function decodeTyped(
  person: Pick<SamplePerson, 'id' | 'name'>,
  typed: { readonly messageId: string; readonly content: IncomingContent; readonly at: Date },
): Incoming {
  return {
    channel: 'web',
    chatId: person.id,
    messageId: typed.messageId,
    senderId: person.id,
    senderName: person.name,
    chatKind: 'private',
    sentAt: typed.at.toISOString(),
    content: cleaned(typed.content),
  };
}

function cleaned(content: IncomingContent): IncomingContent {
  if (content.kind === 'text') return { kind: 'text', text: cleanText(content.text) };
  if (content.kind !== 'file') return content;
  return { ...content, caption: content.caption === null ? null : cleanText(content.caption) };
}

/**
 * The id of a message typed after reply number `reply` was there (0: before any). Replies and questions live in two
 * tables, and the clock of the local chat can be set back, so the id alone tells which of them came first.
 */
export function typedAfter(reply: number, unique: string): string {
  return `${reply}-${unique}`;
}

/** The reply a message was typed after, out of its id. */
export function replyBefore(messageId: string): number {
  return Number.parseInt(messageId, 10) || 0;
}
