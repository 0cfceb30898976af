import type { Tx } from '../db/tables.ts';
import { reachableHolders } from '../people/reach.ts';
import { tellPerson } from '../people/tell-person.ts';
import { whoIs } from '../people/who-is.ts';
import { obeyAccount } from './account/account-commands.ts';
import type { Acting } from './acting.ts';
import { obeyDoor } from './door/door-commands.ts';
import { obeyImport } from './import/import-commands.ts';
import { obeyOffice } from './office/office-commands.ts';
import { obeyReminder } from './reminder/reminder-commands.ts';
import type { TurnCommand } from './reply.ts';
import { obeyReport } from './report/report-commands.ts';
import { obeyReview } from './review/review-commands.ts';
import { obeyScore } from './score/score-commands.ts';
import { TEXTS } from './texts.ts';

/** Carries out what a turn decided, inside the turn's own transaction. Throws `StaleFacts` when the world has changed meanwhile. */
export async function obey(tx: Tx, command: TurnCommand, acting: Acting): Promise<void> {
  switch (command.kind) {
    case 'keep-question':
      await keepQuestion(tx, command.question, acting, await nameOf(tx, acting));
      return;
    case 'send-to-office':
      return sendToOffice(tx, command.question, acting);
    case 'door':
      return obeyDoor(tx, command.command, acting);
    case 'account':
      return obeyAccount(tx, command.command, acting);
    case 'office':
      return obeyOffice(tx, command.command, acting);
    case 'import':
      return obeyImport(tx, command.command, acting);
    case 'reminder':
      return obeyReminder(tx, command.command, acting);
    case 'report':
      return obeyReport(tx, command.command, acting);
    case 'review':
      return obeyReview(tx, command.command, acting);
    case 'score':
      return obeyScore(tx, command.command, acting);
  }
}

async function sendToOffice(tx: Tx, question: string, acting: Acting): Promise<void> {
  const asker = await nameOf(tx, acting);
  await keepQuestion(tx, question, acting, asker);
  const text = TEXTS.questionForOffice(question, asker);
  const register = await acting.liveRegister(tx, acting.at);
  for (const person of await reachableHolders(tx, register, 'van-phong-trung-uong')) {
    await tellPerson(tx, person, { text }, { at: acting.at, dedupe: `${acting.key}/office/${person}` });
  }
}

/** Keeps it for the office, with who asked: an answer has to reach somebody. */
async function keepQuestion(tx: Tx, question: string, { incoming, at }: Acting, asker: string): Promise<void> {
  const { channel, chatId } = incoming;
  await tx
    .insertInto('office_question')
    .values({ channel, chat_id: chatId, asked_by: asker, question, asked_at: at.toISOString() })
    .execute();
}

/** Name, unit and code: what somebody calls themself on a channel says nothing. */
async function nameOf(tx: Tx, { incoming, at, liveRegister }: Acting): Promise<string> {
  const register = await liveRegister(tx, at);
  const who = await whoIs(tx, register, incoming);
  if (who.kind === 'stranger' || who.standing === null) return 'một người dùng';
  const { name, donVi, code } = who.standing.person;
  const unit = register.today.units.find((one) => one.code === donVi);
  return `${name} (${unit?.name ?? donVi}, mã ${code})`;
}
