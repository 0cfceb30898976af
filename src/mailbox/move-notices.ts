import type { Address, ChannelName } from '../conversation/message.ts';
import type { Tx } from '../db/tables.ts';
import { reachesOf } from '../people/reach.ts';

/** Which of the bot's own messages are to go elsewhere: those to one chat, or to a whole channel once they have waited since then. */
export type Stuck = Address | { readonly channel: ChannelName; readonly waitingSince: Date };

/**
 * Gives messages of the bot's own that are stuck another account of the same person; one of which a part has gone out stays, so
 * that nobody gets half of it twice. Gives how many were moved. They are sent from the start, as the other channel writes them.
 */
export async function moveNotices(tx: Tx, stuck: Stuck): Promise<number> {
  const rows = await stuckRows(tx, stuck);
  let moved = 0;
  for (const { id, person } of rows) {
    const other = (await reachesOf(tx, person)).find((account) => isElsewhere(account, stuck) && account.isReachable);
    if (!other) continue;
    await tx
      .updateTable('outbox')
      .set({ channel: other.channel, chat_id: other.chatId, due_at: '', attempts: 0, error: null })
      .where('id', '=', id)
      .execute();
    moved += 1;
  }
  return moved;
}

function isElsewhere(account: Address, stuck: Stuck): boolean {
  if (account.channel !== stuck.channel) return true;
  return 'chatId' in stuck && account.chatId !== stuck.chatId;
}

async function stuckRows(tx: Tx, stuck: Stuck): Promise<readonly { readonly id: number; readonly person: string }[]> {
  const waiting = tx
    .selectFrom('outbox')
    .select(['id', 'person'])
    .where('state', '=', 'waiting')
    .where('channel', '=', stuck.channel)
    .where('person', 'is not', null)
    .where('parts_sent', '=', 0)
    .orderBy('id');
  const rows = await (
    'chatId' in stuck
      ? waiting.where('chat_id', '=', stuck.chatId)
      : waiting
          .where('created_at', '<=', stuck.waitingSince.toISOString())
          // One that is planned for later waits from then on.
          .where('due_at', '<=', stuck.waitingSince.toISOString())
  ).execute();
  return rows.map(({ id, person }) => ({ id, person: person! }));
}
