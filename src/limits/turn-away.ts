import type { Incoming } from '../conversation/message.ts';
import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import { type InboxRow, markAllDone, waitingOf } from '../mailbox/inbox.ts';
import { enqueue, PRIORITY } from '../mailbox/outbox.ts';
import type { Who } from '../people/who.ts';
import type { Gate, Verdict } from './gate.ts';
import { tooFast } from './limit-texts.ts';
import { isAlike, senderOf } from './sender.ts';

/** Messages of one flood that are put away with one statement. */
const AT_ONCE = 1_000;

/**
 * Asks the gate about a message; when it is refused, puts it away unread together with what waits of the same flood, and tells the
 * person, if they are to be told. `isRemembered` false: nothing of what they wrote is kept. Gives true when the message is refused.
 */
export async function turnAway(
  { db, gate }: { readonly db: Db; readonly gate: Gate },
  row: InboxRow,
  { who, isRemembered, now }: { readonly who: Who; readonly isRemembered: boolean; readonly now: Date },
): Promise<boolean> {
  const verdict = gate(senderOf(row.incoming, who), now);
  if (verdict.kind === 'admit') return false;
  const flood = await floodOf(db, row.incoming, who, verdict);
  await transact(db, async (tx) => {
    await markAllDone(tx, flood, !isRemembered);
    if (!verdict.tell) return;
    const options = { at: now, priority: PRIORITY.reply, dedupe: `turn/${row.id}/limit`, isFleeting: !isRemembered };
    await enqueue(tx, { text: tooFast(verdict.tell) }, row.incoming, options);
  });
  return true;
}

async function floodOf(
  db: Db,
  refused: Incoming,
  who: Who,
  { what }: Extract<Verdict, { kind: 'refuse' }>,
): Promise<readonly InboxRow[]> {
  const waiting = await waitingOf(db, refused, AT_ONCE);
  const sender = senderOf(refused, who);
  return what === 'all' ? waiting : waiting.filter(({ incoming }) => isAlike(sender, senderOf(incoming, who)));
}
