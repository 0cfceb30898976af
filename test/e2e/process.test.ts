import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { acquaint } from '../support/acquaint.ts';
import {
  runBot,
  runCli,
  startBot,
  startBotUnready,
  stateFolder,
  telegramEnv,
  zaloEnv,
} from '../support/bot-process.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { startFakeZalo } from '../support/fake-zalo.ts';
import { smallData } from '../support/small-data.ts';
import { until } from '../support/until.ts';

describe('the process', () => {
  it('names every wrong setting at once and does not start', async () => {
    const { exit, output } = await runBot({
      STATE_DIR: stateFolder(),
      PORT: 'abc',
      LOG_LEVEL: 'loud',
      PUBLIC_URL: 'ftp://x',
    });
    expect(exit).toBe(1);
    for (const name of ['PORT', 'LOG_LEVEL', 'PUBLIC_URL', 'WEBHOOK_SECRET']) expect(output).toContain(name);
    expect(output).not.toContain('    at ');
  });

  it('refuses to start a second time on the same state, and leaves the first alone', async () => {
    const state = stateFolder();
    const env = { STATE_DIR: state, DATA_DIR: smallData(state) };
    const first = await startBot(env);
    const second = await runBot(env);
    expect(second.exit).toBe(1);
    expect(second.output).toContain('Một tiến trình khác');
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
  });

  it('does not start on a damaged database, and does not replace it', async () => {
    const state = stateFolder();
    writeFileSync(join(state, 'tro-ly.db'), 'hỏng'.repeat(1_000));
    const { exit, output } = await runBot({ STATE_DIR: state, DATA_DIR: smallData(state) });
    expect(exit).toBe(1);
    expect(output).toContain('Hãy khôi phục bản sao lưu');
  });

  it('does not begin anew, silently, on a folder whose database is gone', async () => {
    const state = stateFolder();
    const env = { STATE_DIR: state, DATA_DIR: smallData(state) };
    const first = await startBot(env);
    first.kill('SIGTERM');
    await first.exited;
    rmSync(join(state, 'tro-ly.db'));
    const { exit, output } = await runBot(env);
    expect(exit).toBe(1);
    expect(output).toContain('dù thư mục này đã từng được dùng');
  });

  it('says what to do when it cannot write where it should', async () => {
    const state = stateFolder();
    writeFileSync(join(state, 'tep'), '');
    const { exit, output } = await runBot({ STATE_DIR: join(state, 'tep', 'var'), DATA_DIR: smallData(state) });
    expect(exit).toBe(1);
    expect(output).toContain('kiểm tra quyền của thư mục');
    expect(output).not.toContain('    at ');
  });

  it('ends on SIGTERM within 10 s while people are writing, and answers the rest after the next start', async () => {
    const state = stateFolder();
    const telegram = await startFakeTelegram();
    const env = {
      STATE_DIR: state,
      DATA_DIR: smallData(state),
      ...telegramEnv(telegram),
    };
    await acquaint(state, { telegram: Array.from({ length: 60 }, (_, index) => String(index + 1)) });
    try {
      const first = await startBot(env);
      for (let n = 1; n <= 60; n += 1) telegram.sendText(n, `hạn nộp báo cáo quý 3? (${n})`);
      await until(() => telegram.sent.length >= 5 || undefined);
      const asked = performance.now();
      first.kill('SIGTERM');
      expect(await first.exited).toBe(0);
      expect(performance.now() - asked).toBeLessThan(10_000);

      await startBot(env);
      await until(() => telegram.sent.length >= 60 || undefined, 30_000);
      const chats = telegram.sent.map((message) => message.chat_id);
      expect(new Set(chats).size).toBe(60);
      expect(chats).toHaveLength(60);
    } finally {
      await telegram.stop();
    }
  });

  it('ends in order also while a send hangs', async () => {
    const state = stateFolder();
    const telegram = await startFakeTelegram();
    telegram.fault = (method) => (method === 'sendMessage' ? 'hang' : undefined);
    await acquaint(state, { telegram: ['1'] });
    try {
      const bot = await startBot({
        STATE_DIR: state,
        DATA_DIR: smallData(state),
        ...telegramEnv(telegram),
      });
      telegram.sendText(1, 'hạn nộp báo cáo năm?');
      await until(() => telegram.callsOf('sendMessage')[0]);
      bot.kill('SIGTERM');
      expect(await bot.exited).toBe(0);
      expect(bot.stdout()).toContain('Đã dừng.');
    } finally {
      await telegram.stop();
    }
  });

  it('ends in order also in the middle of the first reading of documents', async () => {
    const state = stateFolder();
    const bot = startBotUnready({ STATE_DIR: state });
    await until(() => bot.stdout().includes('che-do-bao-cao.pdf') || undefined);
    bot.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
    expect(bot.stdout()).toContain('Đã dừng.');
    const again = await startBot({ STATE_DIR: state });
    await until(
      () => /1[1-9] văn bản/.test(again.stdout()) || again.stdout().includes('tieu-chi-2026.xlsx') || undefined,
    );
  });

  it('takes Ctrl+C, which comes twice from a terminal, for an orderly end', async () => {
    const state = stateFolder();
    const bot = await startBot({ STATE_DIR: state, DATA_DIR: smallData(state) });
    bot.kill('SIGINT');
    bot.kill('SIGINT');
    expect(await bot.exited).toBe(0);
    expect(bot.stdout()).toContain('Đã dừng.');
    expect(readdirSync(state)).not.toContain('tro-ly.db-wal');
  });

  it('says what is off and why, what it knows, and never shows a token', async () => {
    const state = stateFolder();
    const zalo = await startFakeZalo();
    const env = {
      STATE_DIR: state,
      DATA_DIR: smallData(state),
      ...zaloEnv(zalo),
      LOG_LEVEL: 'debug',
    };
    try {
      const bot = await startBot(env);
      await until(() => bot.stdout().includes('Văn bản:') || undefined);
      expect(bot.stdout()).toContain('Telegram:  tắt (chưa có TELEGRAM_BOT_TOKEN)');
      expect(bot.stdout()).toContain('Zalo:      bật');
      expect(bot.stdout()).toContain('1 văn bản');
      await zalo.stop();
      await until(() => bot.stderr().includes('zalo') || undefined);
      expect(bot.stdout() + bot.stderr()).not.toContain(zalo.token.split(':')[1]);
    } finally {
      await zalo.stop();
    }
  });

  it('goes on with the other channel when one has a wrong token', async () => {
    const state = stateFolder();
    const telegram = await startFakeTelegram();
    const zalo = await startFakeZalo();
    const env = {
      STATE_DIR: state,
      DATA_DIR: smallData(state),
      TELEGRAM_BOT_TOKEN: '1:wrong',
      TELEGRAM_API_ROOT: telegram.url,
      ...zaloEnv(zalo),
    };
    await acquaint(state, { zalo: ['u1'] });
    try {
      const bot = await startBot(env);
      await until(() => /Telegram: {2}không bật được/.test(bot.stdout()) || undefined);
      zalo.sendText('u1', 'hạn nộp báo cáo năm?');
      await until(() => zalo.sent.some((message) => message.text?.includes('20/12/2026')) || undefined);
    } finally {
      await telegram.stop();
      await zalo.stop();
    }
  });
});

describe('the command line', () => {
  it('lists its commands, explains each, and refuses an unknown one', async () => {
    const { exit, out } = await runCli([], {});
    expect(exit).toBe(0);
    for (const name of ['index', 'ask', 'eval', 'doctor', 'backup', 'restore', 'questions']) {
      expect(out).toContain(name);
      const help = await runCli([name, '--help'], {});
      expect({ name, exit: help.exit }).toEqual({ name, exit: 0 });
      expect(help.out).toContain('Cách dùng');
    }
    const unknown = await runCli(['xyz'], {});
    expect(unknown.exit).not.toBe(0);
    expect(unknown.err).toContain('Không có lệnh "xyz"');
  });

  it('indexes, answers with a source, backs up and restores', async () => {
    const state = stateFolder();
    const env = { STATE_DIR: state, DATA_DIR: smallData(state) };
    const index = await runCli(['index'], env);
    expect(index).toMatchObject({ exit: 0 });
    expect(index.out).toContain('05/QĐ-THU');

    const asked = await runCli(['ask', 'han nop bao cao quy 3', '--json', '--as-of', '2026-09-01'], env);
    const answer = JSON.parse(asked.out);
    expect(answer).toMatchObject({
      kind: 'answer',
      citations: [{ number: '05/QĐ-THU', place: expect.stringContaining('khoản 1') }],
    });
    expect(answer.text).toContain('20/09/2026');

    const backup = await runCli(['backup'], env);
    expect(backup).toMatchObject({ exit: 0 });
    const file = /vào (\S+\.db)/.exec(backup.out)![1]!;
    expect(readdirSync(join(state, 'backups'))).toEqual([basename(file)]);
    const restored = await runCli(['restore', file], env);
    expect(restored).toMatchObject({ exit: 0 });
    expect((await runCli(['ask', 'han nop bao cao nam'], env)).out).toContain('20/12/2026');
  });

  it('examines everything, asks the messengers, names what is broken, and makes nothing', async () => {
    const telegram = await startFakeTelegram();
    const zalo = await startFakeZalo();
    const state = join(stateFolder(), 'chua-co');
    const env = {
      STATE_DIR: state,
      ...telegramEnv(telegram),
      ZALO_BOT_TOKEN: '1:sai',
      ZALO_API_ROOT: zalo.url,
    };
    try {
      const { exit, out } = await runCli(['doctor'], env);
      expect(exit).toBe(1);
      expect(out).toContain(`✓ Telegram: mã bot dùng được, tên bot: @${telegram.me.username}`);
      expect(out).toMatch(/✗ Zalo: .*ZALO_BOT_TOKEN/);
      expect(out).toContain('! Cơ sở dữ liệu: chưa có');
      expect(existsSync(state)).toBe(false);
    } finally {
      await telegram.stop();
      await zalo.stop();
    }
  });

  it('finds an index that lost passages, and rebuilds it', async () => {
    const state = stateFolder();
    const env = { STATE_DIR: state, DATA_DIR: smallData(state) };
    await runCli(['index'], env);
    const database = new Database(join(state, 'tro-ly.db'));
    database.exec('delete from search_passage');
    database.close();
    const sick = await runCli(['doctor'], env);
    expect(sick).toMatchObject({ exit: 1, out: expect.stringContaining('index --rebuild') });
    expect(await runCli(['index', '--rebuild'], env)).toMatchObject({ exit: 0 });
    expect(await runCli(['doctor'], env)).toMatchObject({ exit: 0 });
    expect((await runCli(['ask', 'han nop bao cao nam'], env)).out).toContain('20/12/2026');
  });

  it('does not restore what is no sound database, and changes nothing', async () => {
    const state = stateFolder();
    const env = { STATE_DIR: state, DATA_DIR: smallData(state) };
    await runCli(['index'], env);
    const broken = join(state, 'broken.db');
    writeFileSync(broken, 'hỏng'.repeat(2_000));
    const { exit, err } = await runCli(['restore', broken], env);
    expect(exit).toBe(1);
    expect(err).toContain('không có gì thay đổi');
    expect((await runCli(['ask', 'han nop bao cao nam'], env)).out).toContain('20/12/2026');
  });
});
