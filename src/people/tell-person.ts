import type { Outgoing } from '../conversation/message.ts';
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
  options: { readonly at: Date; readonly dedupe: string; readonly dueAt?: Date },
): Promise<boolean> {
  const [first] = await reachesOf(tx, person);
  if (!first) return false;
  await enqueue(tx, message, first, { ...options, priority: PRIORITY.notice, person });
  return true;
}
