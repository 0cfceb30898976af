import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { z } from 'zod';
import { decodeTyped, typedAfter } from '../../channels/web/decode.ts';
import { BEGINNING, writePosition } from '../../channels/web/transcript.ts';
import { linesAfter, newestReply } from '../../channels/web/transcript-store.ts';
import type { IncomingContent } from '../../conversation/message.ts';
import type { SamplePerson } from '../../people/sample-people.ts';
import type { LocalChat } from './local-chat.ts';
import { readJson } from './read-json.ts';

/** How far back the page shows a conversation, in messages of each side. */
const SHOWN = 300;
export const TEXT_LIMIT = 4_000;

/** Made by the page before it sends, so that sending again after a lost answer is the same message. */
export const messageIdSchema = z.string().regex(/^\d{1,15}-[0-9a-z-]{8,40}$/i);

const typedSchema = z.union([
  z.strictObject({
    id: messageIdSchema.optional(),
    text: z
      .string()
      .max(TEXT_LIMIT)
      .refine((text) => text.trim() !== ''),
  }),
  z.strictObject({
    id: messageIdSchema.optional(),
    choicesId: z.string().regex(/^[0-9a-z]{1,16}$/i),
    number: z.int().min(1).max(1_000),
  }),
]);

/** GET: the conversation so far, and the position from which live events go on. */
export async function showMessages(c: Context, chat: LocalChat, person: SamplePerson): Promise<Response> {
  const placed = await linesAfter(chat.db, person.id, BEGINNING, SHOWN);
  return c.json({
    lines: placed.map(({ line }) => line),
    position: writePosition(placed.at(-1)?.position ?? BEGINNING),
  });
}

/** POST: `{ text }` or `{ choicesId, number }`, with an `id` or without -> 202 once it is stored. */
export async function takeMessage(
  c: Context<{ Bindings: HttpBindings }>,
  chat: LocalChat,
  person: SamplePerson,
): Promise<Response> {
  const body = await readJson(c, typedSchema, `Tin nhắn phải có chữ và không dài quá ${TEXT_LIMIT} ký tự.`);
  if ('refused' in body) return body.refused;
  const typed = body.ok;
  const content: IncomingContent =
    'text' in typed
      ? { kind: 'text', text: typed.text }
      : { kind: 'choice', choicesId: typed.choicesId, number: typed.number };
  return c.json({ id: await accept(chat, person, typed.id, content) }, 202);
}

/** Stores one message of this person; gives its id. */
export async function accept(
  chat: LocalChat,
  person: SamplePerson,
  id: string | undefined,
  content: IncomingContent,
): Promise<string> {
  const messageId = id ?? typedAfter(await newestReply(chat.db, person.id), randomUUID());
  await chat.channel.accept(decodeTyped(person, { messageId, content, at: chat.clock.now() }));
  return messageId;
}
