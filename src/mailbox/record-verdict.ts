import { sql } from 'kysely';
import { markUnreachable } from '../conversation/conversation-store.ts';
import { TEXTS } from '../conversation/texts.ts';
import { dayInVietnam, writeDay } from '../lib/vn-time.ts';
import type { Tx } from '../db/tables.ts';
import { moveNotices } from './move-notices.ts';
import { enqueue, type OutboxRow, PRIORITY } from './outbox.ts';
import type { Verdict } from './retry.ts';

/** What the bot says of its own accord waits so long for a channel that rests, then it goes by another one. */
const PATIENCE_MS = 15 * 60_000;

/** Writes down what became of one part of `row`, of which `parts` make the whole. */
export async function recordVerdict(tx: Tx, row: OutboxRow, parts: number, verdict: Verdict, at: Date): Promise<void> {
  const { channel, chatId } = row.address;
  switch (verdict.kind) {
    case 'sent': {
      const complete = row.partsSent + 1 >= parts;
      await tx
        .updateTable('outbox')
        .set({
          parts_sent: row.partsSent + 1,
          attempts: 0,
          error: null,
          ...(complete ? { state: 'sent' as const, sent_at: at.toISOString() } : {}),
        })
        .where('id', '=', row.id)
        .execute();
      await countSent(tx, channel, at);
      return;
    }
    case 'postpone':
      await tx
        .updateTable('outbox')
        .set({ due_at: verdict.until.toISOString(), attempts: row.attempts + 1, error: verdict.reason })
        .where('id', '=', row.id)
        .execute();
      return;
    case 'give-up':
      await tx.updateTable('outbox').set({ state: 'dead', error: verdict.reason }).where('id', '=', row.id).execute();
      return;
    case 'stale': {
      await tx.updateTable('outbox').set({ state: 'dead', error: verdict.reason }).where('id', '=', row.id).execute();
      const dedupe = `stale/${channel}/${chatId}/${dayInVietnam(at)}`;
      const text = TEXTS.notDelivered(writeDay(dayInVietnam(row.createdAt)));
      await enqueue(tx, { text }, row.address, { at, priority: PRIORITY.notice, dedupe });
      return;
    }
    case 'chat-lost':
      await markUnreachable(tx, row.address, verdict.reason, at);
      await moveNotices(tx, row.address);
      await tx
        .updateTable('outbox')
        .set({ state: 'dead', error: verdict.reason })
        .where('state', '=', 'waiting')
        .where('channel', '=', channel)
        .where('chat_id', '=', chatId)
        .execute();
      return;
    case 'chat-moved':
      await moveChat(tx, row, verdict.to);
      return;
    case 'channel-rests':
      await tx.updateTable('outbox').set({ error: verdict.reason }).where('id', '=', row.id).execute();
      await moveNotices(tx, { channel, waitingSince: new Date(at.getTime() - PATIENCE_MS) });
  }
}

async function countSent(tx: Tx, channel: string, at: Date): Promise<void> {
  await tx
    .insertInto('sent_count')
    .values({ channel, month: dayInVietnam(at).slice(0, 7), sent: 1 })
    .onConflict((conflict) => conflict.columns(['channel', 'month']).doUpdateSet({ sent: sql`sent_count.sent + 1` }))
    .execute();
}

/** Everything of the conversation follows it to its new id; what is already known there wins. */
async function moveChat(tx: Tx, row: OutboxRow, to: string): Promise<void> {
  const { channel, chatId } = row.address;
  for (const table of ['outbox', 'inbox'] as const) {
    await tx
      .updateTable(table)
      .set({ chat_id: to })
      .where('channel', '=', channel)
      .where('chat_id', '=', chatId)
      .execute();
  }
  await sql`update or ignore conversation set chat_id = ${to} where channel = ${channel} and chat_id = ${chatId}`.execute(
    tx,
  );
  await tx.deleteFrom('conversation').where('channel', '=', channel).where('chat_id', '=', chatId).execute();
}
