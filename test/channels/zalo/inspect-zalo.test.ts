import { expect, it, onTestFinished } from 'vitest';
import { inspectZalo } from '../../../src/channels/zalo/inspect-zalo.ts';
import { startFakeZalo } from '../../support/fake-zalo.ts';

it('tells the name of the bot and where its messages go', async () => {
  const fake = await startFakeZalo();
  onTestFinished(() => fake.stop());
  const bot = { token: fake.token, apiRoot: fake.url };
  expect(await inspectZalo(bot)).toEqual({ kind: 'usable', botName: 'Bot Thi Đua', webhookUrl: null });
  fake.setWebhook({ url: 'https://a.example/webhook/zalo', secret: 'x'.repeat(8) });
  expect(await inspectZalo(bot)).toMatchObject({ webhookUrl: 'https://a.example/webhook/zalo' });
});

it('tells what to do about a wrong token, and about a service that is away', async () => {
  const fake = await startFakeZalo();
  const wrong = await inspectZalo({ token: '1:wrong-Secret', apiRoot: fake.url });
  expect(wrong).toEqual({ kind: 'unusable', advice: expect.stringContaining('ZALO_BOT_TOKEN') });
  await fake.stop();
  const away = await inspectZalo({ token: fake.token, apiRoot: fake.url });
  expect(away).toEqual({ kind: 'unusable', advice: expect.stringContaining('ZALO_API_ROOT') });
  expect(JSON.stringify([wrong, away])).not.toMatch(/Secret/);
});
