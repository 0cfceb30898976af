// What the resident memory of our bot is compared with: telegraf polling, and a database that is open.
import Database from 'better-sqlite3';
import { Telegraf } from 'telegraf';

const { TOKEN = '', API_ROOT = '', DATABASE = '' } = process.env;

const db = new Database(DATABASE);
db.pragma('journal_mode = wal');
db.pragma('synchronous = full');
db.exec('create table if not exists answer (chat_id integer, message_id integer, text text)');
const keep = db.prepare('insert into answer values (?, ?, ?)');

const bot = new Telegraf(TOKEN, { telegram: { apiRoot: API_ROOT } });
bot.on('text', async (context) => {
  keep.run(context.chat.id, context.message.message_id, context.message.text);
  await context.reply('Đã ghi.');
});
await bot.launch();
