import type { Tx } from '../db/tables.ts';
import { enqueue, PRIORITY } from '../mailbox/outbox.ts';
import type { Address, Incoming } from './message.ts';
import type { TurnCommand } from './reply.ts';
import { TEXTS } from './texts.ts';

/** Carries out what a turn decided, inside the turn's own transaction; `key` names the turn. */
export async function obey(
  tx: Tx,
  command: TurnCommand,
  turn: { readonly incoming: Incoming; readonly key: string; readonly at: Date; readonly offices: readonly Address[] },
): Promise<void> {
  const { incoming, key, at, offices } = turn;
  await tx
    .insertInto('office_question')
    .values({
      channel: incoming.channel,
      chat_id: incoming.chatId,
      question: command.question,
      asked_at: at.toISOString(),
    })
    .execute();
  switch (command.kind) {
    case 'keep-question':
      return;
    case 'send-to-office': {
      const text = TEXTS.questionForOffice(command.question, incoming.senderName ?? 'một người dùng');
      for (const office of offices) {
        const dedupe = `${key}/office/${office.channel}/${office.chatId}`;
        await enqueue(tx, { text }, office, { at, priority: PRIORITY.notice, dedupe });
      }
    }
  }
}
