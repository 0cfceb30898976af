import { sql } from 'kysely';
import type { Address } from '../conversation/message.ts';
import type { Db, Tx } from '../db/tables.ts';
import type { Answer } from './item.ts';
import { REMINDER_PREFIX as PREFIX } from './waiting.ts';

/** Whoever answers later than this says what it is about. */
const OPEN_DAYS = 45;
const DAY_MS = 86_400_000;

/** The newest reminder a person has read and not answered, among whose answers this one is; null when there is none. */
export async function openReminder(db: Db | Tx, person: string, answer: Answer, now: Date): Promise<number | null> {
  const row = await db
    .selectFrom('reminder')
    .select('id')
    .where('person', '=', person)
    .where('answer', 'is', null)
    .where('at', '>=', new Date(now.getTime() - OPEN_DAYS * DAY_MS).toISOString())
    .where(sql<boolean>`exists (select 1 from json_each(answers) where value = ${answer})`)
    .where(
      sql<boolean>`not exists (
        select 1 from outbox where outbox.dedupe = ${PREFIX} || reminder.id and outbox.state != 'sent')`,
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** How far back it is looked for among those to one person: earlier ones are none that a number could mean. */
const NEWEST = 5;

/** The last reminder with answers that was sent to a person in a chat, and when. */
export async function lastSentTo(
  db: Db | Tx,
  person: string,
  { channel, chatId }: Address,
): Promise<{
  readonly id: number;
  readonly answers: readonly Answer[];
  readonly isAnswered: boolean;
  readonly sentAt: string;
} | null> {
  const newest = db
    .selectFrom('reminder')
    .select(['id', 'answers', 'answer'])
    .where('person', '=', person)
    .where('answers', '!=', '[]')
    .orderBy('id', 'desc')
    .limit(NEWEST);
  const row = await db
    .selectFrom(newest.as('newest'))
    .innerJoin('outbox', (join) => join.on('outbox.dedupe', '=', sql<string>`${PREFIX} || newest.id`))
    .select(['newest.id as id', 'answers', 'answer', 'sent_at'])
    .where('channel', '=', channel)
    .where('chat_id', '=', chatId)
    .where('state', '=', 'sent')
    .orderBy('newest.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { id, answer, sent_at } = row;
  return {
    id,
    answers: JSON.parse(row.answers) as readonly Answer[],
    isAnswered: answer !== null,
    sentAt: sent_at ?? '',
  };
}
