import { sql } from 'kysely';
import type { Incoming, Outgoing } from '../../conversation/message.ts';
import type { Db } from '../../db/tables.ts';
import { interleave, type PlacedLine, type Position, type ReplyLine, type TypedLine } from './transcript.ts';

/**
 * What a conversation holds after `from`, as it happened: the newest `limit` messages of each side. A reply is there
 * once it was sent; one that waits for its hour is not.
 */
export async function linesAfter(
  db: Db,
  chatId: string,
  from: Position,
  limit: number,
): Promise<readonly PlacedLine[]> {
  const typed = await db
    .selectFrom('inbox')
    .select(['id', 'body'])
    .where('channel', '=', 'web')
    .where('chat_id', '=', chatId)
    .where('id', '>', from.typed)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const replies = await db
    .selectFrom('outbox')
    .select(['id', 'body', 'created_at', 'sent_at'])
    .where('channel', '=', 'web')
    .where('chat_id', '=', chatId)
    .where('id', '>', from.reply)
    .where('state', '=', 'sent')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return interleave(typed.reverse().map(typedLine), replies.reverse().map(replyLine), from);
}

/** True while a message of this conversation waits for its turn. */
export async function isAnswering(db: Db, chatId: string): Promise<boolean> {
  const row = await db
    .selectFrom('inbox')
    .select('id')
    .where('state', '=', 'new')
    .where('channel', '=', 'web')
    .where('chat_id', '=', chatId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many replies each sample person has got; a page subtracts what was read there. */
export async function replyCounts(db: Db): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['chat_id', sql<number>`count(*)`.as('replies')])
    .where('channel', '=', 'web')
    .where('state', '=', 'sent')
    .groupBy('chat_id')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.chat_id, row.replies]));
}

/** The number of the newest reply this person has got; 0 before the first. */
export async function newestReply(db: Db, chatId: string): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select(sql<number | null>`max(id)`.as('id'))
    .where('channel', '=', 'web')
    .where('chat_id', '=', chatId)
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return row?.id ?? 0;
}

/** True when the bot sent this file in this conversation. */
export async function wasSent(db: Db, chatId: string, fileId: string): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('channel', '=', 'web')
    .where('chat_id', '=', chatId)
    .where('state', '=', 'sent')
    .where(sql`json_extract(body, '$.file.fileId')`, '=', fileId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function typedLine(row: { id: number; body: string }): { readonly id: number; readonly line: TypedLine } {
  const { messageId, sentAt, content } = JSON.parse(row.body) as Incoming;
  return { id: row.id, line: { from: 'person', messageId, at: sentAt, content } };
}

function replyLine(row: { id: number; body: string; created_at: string; sent_at: string | null }): ReplyLine {
  const { text, choices, file } = JSON.parse(row.body) as Outgoing;
  const at = row.sent_at ?? row.created_at;
  const shown = file ? { fileId: file.fileId, name: file.name } : null;
  return { from: 'bot', reply: row.id, at, text, choices: choices ?? null, file: shown };
}
