import type { Address, ChannelName } from '../conversation/message.ts';
import { statement } from '../db/statement.ts';
import type { Db, Tx } from '../db/tables.ts';

/** One account of a person on one channel. */
export interface Identity extends Address {
  readonly senderId: string;
  /** Code of the person. */
  readonly person: string;
  readonly linkedAt: string;
  readonly lastUsedAt: string;
  /** False once the channel has said that nothing can be sent there (blocked, deleted), until they write again. */
  readonly isReachable: boolean;
}

const accountBehind = statement<[channel: ChannelName, senderId: string], AccountRow>(2, (db, channel, senderId) =>
  db
    .selectFrom('identity')
    .leftJoin('account', 'account.person', 'identity.person')
    .leftJoin('consent', (join) =>
      join.on('consent.id', '=', (eb) =>
        eb
          .selectFrom('consent as newest')
          .select((newest) => newest.fn.max('newest.id').as('id'))
          .whereRef('newest.person', '=', 'identity.person'),
      ),
    )
    .select(['identity.person as person', 'account.locked_at as locked_at', 'consent.version', 'consent.answer'])
    .where('identity.channel', '=', channel)
    .where('identity.sender_id', '=', senderId),
);

interface AccountRow {
  readonly person: string;
  readonly locked_at: string | null;
  readonly version: string | null;
  readonly answer: ConsentRow['answer'] | null;
}

/** Everything known of whoever sends by this account; undefined for a stranger. */
export async function findAccount(
  db: Db | Tx,
  { channel, senderId }: { readonly channel: ChannelName; readonly senderId: string },
): Promise<
  { readonly person: string; readonly lockedAt: string | null; readonly consent: ConsentRow | undefined } | undefined
> {
  const [row] = (await accountBehind(db, channel, senderId)).rows;
  if (!row) return undefined;
  const { version, answer } = row;
  return {
    person: row.person,
    lockedAt: row.locked_at,
    consent: version === null || answer === null ? undefined : { version, answer },
  };
}

export interface ConsentRow {
  readonly version: string;
  readonly answer: 'dong-y' | 'tu-choi' | 'rut';
}

/** The accounts of a person, the one used last first. */
export async function identitiesOf(db: Db | Tx, person: string): Promise<readonly Identity[]> {
  const rows = await db
    .selectFrom('identity')
    .leftJoin('conversation', (join) =>
      join
        .onRef('conversation.channel', '=', 'identity.channel')
        .onRef('conversation.chat_id', '=', 'identity.chat_id'),
    )
    .selectAll('identity')
    .select('conversation.unreachable')
    .where('person', '=', person)
    .orderBy('last_used_at', 'desc')
    .orderBy('identity.channel')
    .execute();
  return rows.map((row) => ({
    channel: row.channel as ChannelName,
    chatId: row.chat_id,
    senderId: row.sender_id,
    person: row.person,
    linkedAt: row.linked_at,
    lastUsedAt: row.last_used_at,
    isReachable: row.unreachable === null,
  }));
}

/** Makes the sender of a private chat one of the person's accounts; whose it was before, it is no more. */
export async function linkIdentity(
  tx: Tx,
  sender: Address & { readonly senderId: string },
  person: string,
  at: Date,
): Promise<void> {
  const change = { chat_id: sender.chatId, person, linked_at: at.toISOString(), last_used_at: at.toISOString() };
  await tx
    .insertInto('identity')
    .values({ channel: sender.channel, sender_id: sender.senderId, ...change })
    .onConflict((conflict) => conflict.columns(['channel', 'sender_id']).doUpdateSet(change))
    .execute();
  await tx
    .insertInto('account')
    .values({ person, locked_at: null, joined_at: at.toISOString() })
    .onConflict((conflict) => conflict.column('person').doNothing())
    .execute();
}

const setUsed = statement<[at: string, chatId: string, channel: string, senderId: string], unknown>(
  4,
  (db, last_used_at, chat_id, channel, senderId) =>
    db
      .updateTable('identity')
      .set({ last_used_at, chat_id })
      .where('channel', '=', channel)
      .where('sender_id', '=', senderId),
);

/** This is where the person writes now: what the bot says of its own accord goes there first. */
export async function markUsed(tx: Tx, sender: Address & { readonly senderId: string }, at: Date): Promise<void> {
  await setUsed(tx, at.toISOString(), sender.chatId, sender.channel, sender.senderId);
}

/** Whoever sends by this account is a stranger again. */
export async function unlinkIdentity(
  tx: Tx,
  { channel, senderId }: { readonly channel: ChannelName; readonly senderId: string },
): Promise<void> {
  await tx.deleteFrom('identity').where('channel', '=', channel).where('sender_id', '=', senderId).execute();
}
