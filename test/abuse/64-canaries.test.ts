import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { databaseFile } from '../../src/db/state-folder.ts';
import { acquaint } from '../support/acquaint.ts';
import { runCli, startBot, stateFolder, telegramEnv } from '../support/bot-process.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { until } from '../support/until.ts';

const SECRET = 'canary-webhook-secret-41d0';
const KEY = 'sk-canary-key-77ab';
const WORDS = ['canary-words-91ce', '0912345678', '068099001234', 'Canary Thi Kin Dao'];

it('64: mã bot, mật khẩu webhook, khóa, số điện thoại, CCCD, lời người dùng không có trong nhật ký máy, lỗi, nhật ký thao tác hay bản sao lưu', async () => {
  const telegram = await startFakeTelegram();
  onTestFinished(() => telegram.stop());
  const state = stateFolder();
  await acquaint(state, { telegram: ['77'] });
  const env = {
    STATE_DIR: state,
    LOG_LEVEL: 'debug',
    OPENAI_API_KEY: KEY,
    WEBHOOK_SECRET: SECRET,
    ...telegramEnv(telegram),
  };
  const bot = await startBot(env);
  const say = async (text: string): Promise<void> => {
    const before = telegram.sent.length;
    telegram.sendText(77, text);
    await until(() => telegram.sent.length > before || undefined, 15_000);
  };
  await say(`${WORDS.join(' ')} hạn nộp báo cáo?`);
  await say(`sửa tên thành ${WORDS[3]}`);
  // A send that fails in every way a messenger fails, with what it was about in the answer.
  let faults = 3;
  telegram.fault = (method) =>
    method === 'sendMessage' && faults-- > 0
      ? { error_code: 500, description: `Oops ${WORDS.join(' ')} bot${telegram.token}` }
      : undefined;
  await say(`${WORDS[0]} tiêu chí 3.1`);
  bot.kill('SIGTERM');
  await bot.exited;
  const backup = await runCli(['backup'], env);
  const doctor = await runCli(['doctor'], env);
  const audit = await runCli(['audit', 'list', '--json'], env);

  const printed = [bot.stdout(), bot.stderr(), ...[backup, doctor, audit].flatMap(({ out, err }) => [out, err])].join(
    '\n',
  );
  expect(audit.out).toContain('sua-ten');
  for (const canary of [...WORDS, telegram.token, SECRET, KEY]) expect(printed).not.toContain(canary);

  const files = readdirSync(state, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name).join()).toContain('.db');
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name), 'latin1');
    for (const secret of [telegram.token, SECRET, KEY])
      expect(bytes.includes(secret), `${name} holds a secret`).toBe(false);
  }
  const database = new Database(databaseFile(state), { readonly: true });
  const kept = JSON.stringify([
    database.prepare('select * from audit').all(),
    database.prepare('select error from inbox').all(),
    database.prepare('select error from outbox').all(),
  ]);
  database.close();
  for (const canary of WORDS) expect(kept).not.toContain(canary);
}, 60_000);
