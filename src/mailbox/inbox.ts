import { setImmediate as othersToo } from 'node:timers/promises';
import { type Selectable, sql } from 'kysely';
import type { Clock } from '../lib/clock.ts';
import type { Receive } from '../channels/channel.ts';
import type { Address, Incoming } from '../conversation/message.ts';
import { statement } from '../db/statement.ts';
import type { Db, Tx } from '../db/tables.ts';
import type { InboxTable } from '../db/tables/mailbox.ts';
import { transact } from '../db/transact.ts';

/** Stands where something was written that may not be kept. */
const NOT_KEPT = '(nội dung không được lưu vì chưa có sự đồng ý)';

/** A stored message on its way to its turn. */
export interface InboxRow {
  readonly id: number;
  readonly incoming: Incoming;
  readonly attempts: number;
}

interface Delivery {
  readonly batch: readonly Incoming[];
  readonly stored: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * The door of the inbox: stores what channels hand over, durably, each message once. Deliveries that come while one
 * transaction is being written share the next one, since the disk's flush costs far more than a row.
 * `onStored` is told whose messages wait now.
 */
export function createIntake(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly onStored: (addresses: readonly Address[]) => void;
}): Receive {
  let waiting: Delivery[] = [];
  let writing = false;

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      // SQLite is synchronous here: without a pause no other request is read before the flush, and each would get its own.
      await othersToo();
      const deliveries = waiting;
      waiting = [];
      const messages = deliveries.flatMap((delivery) => delivery.batch);
      try {
        await transact(deps.db, (tx) => storeIncoming(tx, messages, deps.clock.now()));
        for (const delivery of deliveries) delivery.stored();
        deps.onStored(messages);
      } catch (error) {
        for (const delivery of deliveries) delivery.failed(error);
      }
    }
    writing = false;
  }

  return (batch) =>
    new Promise((stored, failed) => {
      waiting.push({ batch, stored, failed });
      if (!writing) void writeAll();
    });
}

/** Writes the messages that are not there yet; one that is there already is left as it is. */
export async function storeIncoming(tx: Tx, messages: readonly Incoming[], at: Date): Promise<void> {
  const received = at.toISOString();
  for (const message of messages) {
    const { channel, messageId, chatId, senderId } = message;
    await putIncoming(tx, channel, messageId, chatId, senderId, JSON.stringify(message), received);
  }
}

const putIncoming = statement<
  [channel: string, messageId: string, chatId: string, senderId: string, body: string, receivedAt: string],
  unknown
>(6, (db, channel, message_id, chat_id, sender_id, body, received_at) =>
  db
    .insertInto('inbox')
    .values({ channel, message_id, chat_id, sender_id, body, received_at, state: 'new', attempts: 0, error: null })
    .onConflict((conflict) => conflict.columns(['channel', 'message_id']).doNothing()),
);

/** The oldest message of this conversation that has not had its turn. */
export async function oldestNew(db: Db, address: Address): Promise<InboxRow | undefined> {
  const [row] = (await oldestWaiting(db, address.channel, address.chatId)).rows;
  return row && fromRow(row, address.chatId);
}

const oldestWaiting = statement<
  [channel: string, chatId: string],
  Selectable<Pick<InboxTable, 'id' | 'body' | 'attempts'>>
>(2, (db, channel, chatId) =>
  db
    .selectFrom('inbox')
    .select(['id', 'body', 'attempts'])
    .where('state', '=', 'new')
    .where('channel', '=', channel)
    .where('chat_id', '=', chatId)
    .orderBy('id')
    .limit(1),
);

/** The column, not the body, says which chat it is: a conversation can move while a message waits. */
function fromRow(row: Selectable<Pick<InboxTable, 'id' | 'body' | 'attempts'>>, chatId: string): InboxRow {
  return { id: row.id, incoming: { ...(JSON.parse(row.body) as Incoming), chatId }, attempts: row.attempts };
}

/** The messages of one sender that wait in a conversation for their first turn, oldest first; `most` of them. */
export async function waitingOf(
  db: Db,
  { channel, chatId, senderId }: Pick<Incoming, 'channel' | 'chatId' | 'senderId'>,
  most: number,
): Promise<readonly InboxRow[]> {
  const rows = await db
    .selectFrom('inbox')
    .select(['id', 'body', 'attempts'])
    .where('state', '=', 'new')
    .where('channel', '=', channel)
    .where('chat_id', '=', chatId)
    .where('sender_id', '=', senderId)
    .where('attempts', '=', 0)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => fromRow(row, chatId));
}

/** Conversations in which somebody waits for a turn, longest waiting first: what a restart takes up again. */
export async function waitingConversations(db: Db): Promise<readonly Address[]> {
  const rows = await db
    .selectFrom('inbox')
    .select(['channel', 'chat_id'])
    .where('state', '=', 'new')
    .groupBy(['channel', 'chat_id'])
    .orderBy(sql`min(id)`)
    .execute();
  return rows.map((row) => ({ channel: row.channel as Address['channel'], chatId: row.chat_id }));
}

const setDone = statement<[id: number], unknown>(1, (db, id) =>
  db.updateTable('inbox').set({ state: 'done', error: null }).where('id', '=', id),
);

export async function markDone(tx: Tx, id: number): Promise<void> {
  await setDone(tx, id);
}

/**
 * Takes out of a handled message what somebody wrote and who they are, and lets the row go within the hour: until then its number
 * alone keeps the same message from being played twice.
 */
export async function forget(tx: Tx, row: InboxRow): Promise<void> {
  await tx
    .updateTable('inbox')
    .set({ body: withoutContent(row.incoming), fleeting: 1 })
    .where('id', '=', row.id)
    .execute();
}

/** Marks many as handled with one statement; `forgets`: nothing of what was written or by whom is kept either. */
export async function markAllDone(tx: Tx, rows: readonly InboxRow[], forgets: boolean): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const ids = rows.map(({ id }) => id);
  const all = tx.updateTable('inbox').set({ state: 'done' }).where('id', 'in', ids);
  await (forgets ? all.set({ body: withoutContent(first.incoming), fleeting: 1 }) : all).execute();
}

function withoutContent({ senderName: _name, content: _content, ...bare }: Incoming): string {
  return JSON.stringify({ ...bare, senderName: null, content: { kind: 'text', text: NOT_KEPT } });
}

/** Counts a turn that threw; `giveUp` keeps the row for the operator and lets the next message go on. */
export async function markFailed(tx: Tx, row: InboxRow, error: string, giveUp: boolean): Promise<void> {
  await tx
    .updateTable('inbox')
    .set({ state: giveUp ? 'failed' : 'new', attempts: row.attempts + 1, error })
    .where('id', '=', row.id)
    .execute();
}
