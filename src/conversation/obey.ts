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
  switch (command.kind) {
    case 'keep-question':
      await keepQuestion(tx, command.question, incoming, at);
      return;
    case 'send-to-office': {
      await keepQuestion(tx, command.question, incoming, at);
      const text = TEXTS.questionForOffice(command.question, incoming.senderName ?? 'một người dùng');
      for (const office of offices) {
        const dedupe = `${key}/office/${office.channel}/${office.chatId}`;
        await enqueue(tx, { text }, office, { at, priority: PRIORITY.notice, dedupe });
      }
    }
  }
}

/** Keeps it for the office, with who asked: an answer has to reach somebody. */
async function keepQuestion(tx: Tx, question: string, incoming: Incoming, at: Date): Promise<void> {
  const { channel, chatId, senderName } = incoming;
  await tx
    .insertInto('office_question')
    .values({ channel, chat_id: chatId, asked_by: senderName, question, asked_at: at.toISOString() })
    .execute();
}
