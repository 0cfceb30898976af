import { statement } from '../db/statement.ts';
import type { Db, Tx } from '../db/tables.ts';
import type { Address, Incoming } from './message.ts';
import { type ConversationState, FRESH, readState } from './state.ts';

/** In a group everybody has a conversation of their own: nobody answers a question that somebody else was asked. */
export function conversationOf({ channel, chatId, chatKind, senderId }: Incoming): Address {
  return { channel, chatId: chatKind === 'group' ? `${chatId}/${senderId}` : chatId };
}

const storedState = statement<[channel: string, chatId: string], { readonly state: string }>(2, (db, channel, chatId) =>
  db.selectFrom('conversation').select('state').where('channel', '=', channel).where('chat_id', '=', chatId),
);

const putState = statement<[channel: string, chatId: string, state: string, at: string], unknown>(
  4,
  (db, channel, chat_id, state, updated_at) =>
    db
      .insertInto('conversation')
      .values({ channel, chat_id, state, updated_at, unreachable: null })
      .onConflict((conflict) =>
        conflict.columns(['channel', 'chat_id']).doUpdateSet((row) => ({
          state: row.ref('excluded.state'),
          updated_at: row.ref('excluded.updated_at'),
          unreachable: null,
        })),
      ),
);

/** Where this conversation stands; `unreadable` when what was stored can't be understood. */
export async function loadState(db: Db | Tx, { channel, chatId }: Address): Promise<ConversationState | 'unreadable'> {
  const [row] = (await storedState(db, channel, chatId)).rows;
  return readState(row?.state);
}

/** Keeps the state; whoever writes to us can be written to again. */
export async function saveState(tx: Tx, address: Address, state: ConversationState, at: Date): Promise<void> {
  await putState(tx, address.channel, address.chatId, JSON.stringify(state), at.toISOString());
}

/** Keeps nothing of where the conversation stood. */
export async function forgetState(tx: Tx, { channel, chatId }: Address): Promise<void> {
  await tx.deleteFrom('conversation').where('channel', '=', channel).where('chat_id', '=', chatId).execute();
}

/** Writes down that nothing can be sent there any more; for a person's account also where nothing of the conversation was kept. */
export async function markUnreachable(tx: Tx, { channel, chatId }: Address, reason: string, at: Date): Promise<void> {
  const account = await tx
    .selectFrom('identity')
    .select('person')
    .where('channel', '=', channel)
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  if (account) {
    const fresh = { state: JSON.stringify(FRESH), updated_at: at.toISOString(), unreachable: null };
    await tx
      .insertInto('conversation')
      .values({ channel, chat_id: chatId, ...fresh })
      .onConflict((conflict) => conflict.columns(['channel', 'chat_id']).doNothing())
      .execute();
  }
  await tx
    .updateTable('conversation')
    .set({ unreachable: reason })
    .where('channel', '=', channel)
    .where('chat_id', '=', chatId)
    .execute();
}
