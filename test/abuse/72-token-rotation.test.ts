import { expect, it, onTestFinished } from 'vitest';
import { acquaint } from '../support/acquaint.ts';
import { runCli, startBot, stateFolder, telegramEnv } from '../support/bot-process.ts';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';
import { until } from '../support/until.ts';

it('72: lộ mã bot thì đổi mã trong .env và khởi động lại là xong: mã cũ bị từ chối, cuộc trò chuyện đi tiếp', async () => {
  const [leaked, renewed] = [
    await telegram('7654321:AAF-the-token-that-leaked-000'),
    await telegram('7654321:AAF-the-renewed-token-000000'),
  ];
  const state = stateFolder();
  await acquaint(state, { telegram: ['77'] });

  const before = await startBot({ STATE_DIR: state, ...telegramEnv(leaked) });
  expect(await ask(leaked, 'hạn nộp báo cáo quý 3 năm 2026?')).toContain('trí tuệ nhân tạo');
  before.kill('SIGTERM');
  await before.exited;

  const old = { ...telegramEnv(renewed), TELEGRAM_BOT_TOKEN: leaked.token };
  const doctor = await runCli(['doctor'], { STATE_DIR: state, ...old });
  expect(doctor.exit).toBe(1);
  expect(doctor.out).toMatch(/✗ Telegram: .*mã/i);

  await startBot({ STATE_DIR: state, ...telegramEnv(renewed) });
  // Telegram goes on counting messages; the second fake begins anew, and its first number was seen already.
  renewed.sendText(77, 'hạn nộp báo cáo quý 3 năm 2026?');
  const next = await ask(renewed, 'còn quý 1 thì sao');
  expect(next).toMatch(/20\/03/);
}, 60_000);

async function telegram(token: string): Promise<FakeTelegram> {
  const fake = await startFakeTelegram({ token });
  onTestFinished(() => fake.stop());
  return fake;
}

async function ask(fake: FakeTelegram, text: string): Promise<string> {
  fake.sendText(77, text);
  return (await until(() => fake.sent[0], 15_000)).text;
}
