import type { ChannelName } from '../conversation/message.ts';
import type { Db, Tx } from '../db/tables.ts';
import { isClosed, LOOK_BACK_MS, SENDER_LIMIT, STRANGERS_LIMIT } from './attempt-limit.ts';

interface Sender {
  readonly channel: ChannelName;
  readonly senderId: string;
}

/** True while no code of this sender is looked at: too many wrong ones, from them or from all strangers together. */
export async function isDoorClosed(db: Db | Tx, { channel, senderId }: Sender, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - LOOK_BACK_MS);
  const rows = await db
    .selectFrom('code_attempt')
    .select(['channel', 'sender_id', 'at'])
    .where('at', '>', since.toISOString())
    .orderBy('at')
    .execute();
  const own = rows.filter((row) => row.channel === channel && row.sender_id === senderId);
  const times = (some: typeof rows): readonly Date[] => some.map(({ at }) => new Date(at));
  return isClosed(times(own), now, SENDER_LIMIT) || isClosed(times(rows), now, STRANGERS_LIMIT);
}

/** Writes down that a code was wrong. */
export async function keepAttempt(tx: Tx, { channel, senderId }: Sender, at: Date): Promise<void> {
  await tx.insertInto('code_attempt').values({ channel, sender_id: senderId, at: at.toISOString() }).execute();
}

/** How many codes were wrong since then, whoever typed them. */
export async function countAttempts(tx: Tx, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('code_attempt')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('at', '>', since.toISOString())
    .executeTakeFirstOrThrow();
  return count;
}
