import type { ChannelName, Outgoing } from '../conversation/message.ts';
import type { Tx } from '../db/tables.ts';
import { enqueue, PRIORITY } from '../mailbox/outbox.ts';
import { reachesOf } from './reach.ts';

/**
 * Promises a message of the bot's own to a person, on the channel they used last; when that can't be reached, delivery moves it to
 * another of theirs, never to both. Gives false for somebody who can't be told: no account, no
 * consent, locked.
 */
export async function tellPerson(
  tx: Tx,
  person: string,
  message: Outgoing,
  {
    avoid,
    ...options
  }: {
    readonly at: Date;
    readonly dedupe: string;
    readonly dueAt?: Date;
    /** Channels that are not used while the person can be reached by another one. */
    readonly avoid?: ReadonlySet<ChannelName>;
  },
): Promise<boolean> {
  const reaches = await reachesOf(tx, person);
  const to = reaches.find(({ channel, isReachable }) => isReachable && !avoid?.has(channel)) ?? reaches[0];
  if (!to) return false;
  await enqueue(tx, message, to, { ...options, priority: PRIORITY.notice, person });
  return true;
}
