import { sql } from 'kysely';
import type { Address, ChannelName, Outgoing } from '../conversation/message.ts';
import { statement } from '../db/statement.ts';
import type { Db, Tx } from '../db/tables.ts';

/** Longer than any pause between tries, also one that a channel asks for. */
const FURTHEST_MS = 24 * 3_600_000;

/** Replies go before what the bot says of its own accord. */
export const PRIORITY = { reply: 0, notice: 5 } as const;

export interface OutboxRow {
  readonly id: number;
  readonly address: Address;
  readonly message: Outgoing;
  readonly partsSent: number;
  readonly attempts: number;
  readonly createdAt: Date;
  /** Names what was promised. */
  readonly dedupe: string | null;
  /** Said of the bot's own accord: replies go before it. */
  readonly isNotice: boolean;
}

export interface EnqueueOptions {
  readonly at: Date;
  readonly priority: number;
  readonly dedupe: string;
  readonly dueAt?: Date;
  /** To somebody who has not agreed to being remembered: the row lives no longer than sending takes. */
  readonly isFleeting?: boolean;
  /** Code of the person it is for, wherever they can be reached. */
  readonly person?: string;
}

/** Promises a message, for now or for `dueAt` (a day ahead at most). The same `dedupe` key again is the same message and changes nothing. */
export async function enqueue(tx: Tx, message: Outgoing, to: Address, options: EnqueueOptions): Promise<void> {
  await putOutgoing(
    tx,
    to.channel,
    to.chatId,
    JSON.stringify(message),
    options.priority,
    options.dueAt?.toISOString() ?? '',
    options.at.toISOString(),
    options.dedupe,
    options.isFleeting ? 1 : 0,
    options.person ?? null,
  );
}

const putOutgoing = statement<
  [
    channel: string,
    chatId: string,
    body: string,
    priority: number,
    dueAt: string,
    createdAt: string,
    dedupe: string,
    fleeting: 0 | 1,
    person: string | null,
  ],
  unknown
>(9, (db, channel, chat_id, body, priority, due_at, created_at, dedupe, fleeting, person) => {
  const fresh = { state: 'waiting', parts_sent: 0, attempts: 0, error: null, sent_at: null } as const;
  return db
    .insertInto('outbox')
    .values({ channel, chat_id, body, priority, due_at, created_at, dedupe, fleeting, person, ...fresh })
    .onConflict((conflict) => conflict.column('dedupe').doNothing());
});

/** What can be sent by this channel now: the first waiting row of each conversation, if it is due and nobody is sending there. */
export async function dueRows(
  db: Db,
  channel: ChannelName,
  options: { readonly now: Date; readonly busyChats: readonly string[]; readonly limit: number },
): Promise<readonly OutboxRow[]> {
  const rows = await heads(db, channel, options.busyChats)
    .select(['id', 'chat_id', 'body', 'parts_sent', 'attempts', 'created_at', 'dedupe', 'priority'])
    .where((row) => row.or([row('due_at', '<=', options.now.toISOString()), row('due_at', '>', tooFar(options.now))]))
    .orderBy('priority')
    .orderBy('id')
    .limit(options.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    address: { channel, chatId: row.chat_id },
    message: JSON.parse(row.body) as Outgoing,
    partsSent: row.parts_sent,
    attempts: row.attempts,
    createdAt: new Date(row.created_at),
    dedupe: row.dedupe,
    isNotice: row.priority >= PRIORITY.notice,
  }));
}

/** When the next row falls due that `dueRows` does not give yet; undefined when there is none. */
export async function nextDueAt(
  db: Db,
  channel: ChannelName,
  options: { readonly now: Date; readonly busyChats: readonly string[] },
): Promise<Date | undefined> {
  const row = await heads(db, channel, options.busyChats)
    .select(sql<string | null>`min(due_at)`.as('at'))
    .where('due_at', '>', options.now.toISOString())
    .executeTakeFirst();
  return row?.at ? new Date(row.at) : undefined;
}

/** A retry is never put off so long: such a date was set by a clock that ran ahead, and would block the conversation until then. */
function tooFar(now: Date): string {
  return new Date(now.getTime() + FURTHEST_MS).toISOString();
}

/** Ids stay below it. */
const RANK = 1_000_000_000_000;

/**
 * The first waiting row of each conversation that nobody is sending to: no later one may overtake it, except that a reply goes before
 * what the bot says of its own accord, unless that was begun (its chat may have asked for patience).
 */
function heads(db: Db, channel: ChannelName, busyChats: readonly string[]) {
  const firsts = db
    .selectFrom('outbox')
    .select(sql<number>`min(iif(parts_sent + attempts > 0, 0, priority) * ${RANK} + id) % ${RANK}`.as('id'))
    .where('state', '=', 'waiting')
    .where('channel', '=', channel)
    .groupBy(['channel', 'chat_id']);
  const rows = db.selectFrom('outbox').where('id', 'in', firsts);
  return busyChats.length > 0 ? rows.where('chat_id', 'not in', busyChats) : rows;
}
