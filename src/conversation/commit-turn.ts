import type { Tx } from '../db/tables.ts';
import { forget, type InboxRow, markDone } from '../mailbox/inbox.ts';
import { enqueue, PRIORITY } from '../mailbox/outbox.ts';
import { markUsed } from '../people/identity-store.ts';
import { isUnchanged, whoIs } from '../people/who-is.ts';
import type { Who } from '../people/who.ts';
import type { Acting } from './acting.ts';
import { conversationOf, forgetState, saveState } from './conversation-store.ts';
import type { ConverseDeps } from './converse.ts';
import { obey } from './obey.ts';
import type { Turn } from './reply.ts';
import { StaleFacts } from './stale-facts.ts';

/** Message handled, state kept, commands obeyed, replies promised: all of it or nothing. */
export async function commitTurn(
  tx: Tx,
  deps: ConverseDeps,
  row: InboxRow,
  turn: Turn,
  {
    who,
    isRemembered,
    at,
    afterwards,
  }: Pick<Acting, 'at' | 'afterwards'> & { readonly who: Who; readonly isRemembered: boolean },
): Promise<void> {
  const { incoming } = row;
  const { liveRegister, forms, reports, reminders } = deps;
  const acting: Acting = {
    incoming,
    at,
    key: `turn/${row.id}`,
    inboxId: row.id,
    liveRegister,
    forms,
    reports,
    reminders,
    linkBase: deps.linkBase(),
    afterwards,
  };
  // Looking things up takes its time: an account that was locked meanwhile gets no answer any more.
  if (!(await isUnchanged(tx, who, incoming))) {
    throw new StaleFacts('The account was locked, opened or given to somebody else.');
  }
  await markDone(tx, row.id);
  for (const command of turn.commands) await obey(tx, command, acting);
  // A command may have been the yes or the end of it.
  const keeps = turn.commands.length === 0 ? isRemembered : await mayRemember(tx, acting);
  if (keeps) {
    await saveState(tx, conversationOf(incoming), turn.state, at);
    if (incoming.chatKind === 'private') await markUsed(tx, incoming, at);
  } else {
    await forgetState(tx, conversationOf(incoming));
  }
  if (!isRemembered || !keeps) await forget(tx, row);
  for (const [n, reply] of turn.replies.entries()) {
    const dedupe = `${acting.key}/${n}`;
    const isFleeting = !keeps || reply.holdsCode === true;
    await enqueue(tx, reply, incoming, { at, priority: PRIORITY.reply, dedupe, isFleeting });
  }
}

/** Whether anything may be kept of whoever sent it, at this moment. */
export async function mayRemember(
  tx: Tx,
  { incoming, at, liveRegister }: Pick<Acting, 'incoming' | 'at' | 'liveRegister'>,
): Promise<boolean> {
  const who = await whoIs(tx, await liveRegister(tx, at), incoming);
  return who.kind === 'member' && who.consent === 'dong-y';
}
