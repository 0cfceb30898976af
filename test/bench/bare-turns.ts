import Database from 'better-sqlite3';
import { Telegraf } from 'telegraf';
import type { Synchronous, Turns } from './turn.ts';
import { BOT } from './updates.ts';

/** What a bot on telegraf does at the least: read where the chat stands, keep the answer and the new state, reply. */
export function openBareTurns(file: string, synchronous: Synchronous): Turns {
  const db = new Database(file);
  db.pragma('journal_mode = wal');
  db.pragma(`synchronous = ${synchronous}`);
  db.exec(`
    create table answer (chat_id integer, message_id integer, text text, primary key (chat_id, message_id)) strict;
    create table state (chat_id integer primary key, answers integer) strict;
  `);
  const readState = db.prepare<[number], { answers: number }>('select answers from state where chat_id = ?');
  const addAnswer = db.prepare('insert into answer values (?, ?, ?)');
  const writeState = db.prepare('insert into state values (?, ?) on conflict do update set answers = excluded.answers');
  const keep = db.transaction((chatId: number, messageId: number, text: string) => {
    const answers = (readState.get(chatId)?.answers ?? 0) + 1;
    addAnswer.run(chatId, messageId, text);
    writeState.run(chatId, answers);
    return answers;
  });

  const bot = new Telegraf('7654321:not-a-token');
  bot.botInfo = { ...BOT, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false };
  bot.use((context, next) => {
    context.telegram.callApi = async () => ({ message_id: 1 }) as never;
    return next();
  });
  bot.on('text', async (context) => {
    const answers = keep.immediate(context.chat.id, context.message.message_id, context.message.text);
    await context.reply(`Đã ghi câu trả lời thứ ${answers}.`);
  });

  return {
    play: (update) => bot.handleUpdate(update),
    settle: async () => undefined,
    close: async () => void db.close(),
  };
}
