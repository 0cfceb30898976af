import { describe, expect, it, onTestFinished } from 'vitest';
import { ChannelRefused } from '../../../src/channels/channel.ts';
import type { Incoming } from '../../../src/conversation/message.ts';
import type { FakeZaloSettings } from '../../support/fake-zalo-settings.ts';
import { startFakeZalo } from '../../support/fake-zalo.ts';
import { until } from '../../support/until.ts';
import { openZalo, openZaloWebhook, roundTrips } from './open-zalo.ts';
import { BARE } from './updates.fixture.ts';

async function open(settings: Partial<FakeZaloSettings> = {}) {
  const fake = await startFakeZalo(settings);
  onTestFinished(() => fake.stop());
  const opened = await openZaloWebhook(fake);
  const received: Incoming[] = [];
  const receive = async (batch: readonly Incoming[]): Promise<void> => void received.push(...batch);
  const called = (method: string): number => fake.calls.filter((call) => call.method === method).length;
  const push = async (body: string, secret: string = opened.webhook.secret): Promise<number> => {
    const headers = { 'x-bot-api-secret-token': secret };
    return (await fetch(opened.webhook.url, { method: 'POST', headers, body })).status;
  };
  return { fake, received, receive, called, push, ...opened };
}

const UPDATE = JSON.stringify(BARE);

describe('the webhook of Zalo', () => {
  it('is set when it is not, and left alone when it is', async () => {
    const { fake, channel, receive, called, webhook } = await open();
    await channel.start(receive);
    expect(fake.webhook).toEqual(webhook);
    const again = openZalo(fake, webhook).channel;
    await again.start(receive);
    expect(called('setWebhook')).toBe(1);
    expect(called('getUpdates')).toBe(0);
  });

  it('takes the place of another one, and says so', async () => {
    const { fake, channel, receive, webhook, lines } = await open();
    fake.setWebhook({ url: 'https://old.example/webhook/zalo', secret: 'x'.repeat(8) });
    await channel.start(receive);
    expect(fake.webhook).toEqual(webhook);
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'warn', facts: expect.objectContaining({ host: 'old.example' }) }),
    );
  });

  it.each(['with-secret', 'without-secret', 'empty-body', 'none'] as const)('lives with a probe %s', async (probe) => {
    const { fake, channel, receive, received, lines } = await open({ probe });
    await channel.start(receive);
    expect(await fake.inject('yen', { kind: 'text', text: 'chào' })).toBe(200);
    expect(received).toHaveLength(1);
    const warnings = lines.filter(({ level, facts }) => level === 'warn' && 'verification' in facts);
    expect(warnings).toHaveLength(probe === 'without-secret' ? 1 : 0);
  });

  it.each<[what: string, body: string, status: number, messages: number]>([
    ['a message', UPDATE, 200, 1],
    ['a wrapped message', `{"ok":true,"result":${UPDATE}}`, 200, 1],
    ['an empty body', '', 200, 0],
    ['a probe', '{"event_name":"webhook.test","message":{"message_id":"webhook-test"}}', 200, 0],
    ['an unknown event', '{"event_name":"message.dance.received"}', 200, 0],
    ['no JSON', '{"event_name":', 400, 0],
    ['JSON that is no object', '17', 400, 0],
    ['a list', '[]', 400, 0],
  ])('answers %s', async (_, body, status, messages) => {
    const { channel, receive, received, push } = await open();
    await channel.start(receive);
    expect(await push(body)).toBe(status);
    expect(received).toHaveLength(messages);
  });

  it.each(['', 'a-secret-of-the-webhoo', 'A-SECRET-OF-THE-WEBHOOK'])(
    'refuses the secret %j before it reads anything',
    async (secret) => {
      const { channel, receive, received, push } = await open();
      await channel.start(receive);
      for (const body of [UPDATE, '{"event', '']) expect(await push(body, secret)).toBe(401);
      expect(received).toEqual([]);
    },
  );

  it('sets its secret again, once, when deliveries come with an old one', async () => {
    const { fake, channel, receive, called, push, webhook } = await open();
    fake.setWebhook({ url: webhook.url, secret: 'the-secret-of-yesterday' });
    await channel.start(receive);
    expect(called('setWebhook')).toBe(0);
    expect(await fake.inject('yen', { kind: 'text', text: 'chào' })).toBe(401);
    await until(() => fake.webhook?.secret === webhook.secret || undefined);
    expect(await fake.deliver()).toBe(200);
    expect([await push(UPDATE, 'x'), await push(UPDATE, 'y')]).toEqual([401, 401]);
    await roundTrips(channel);
    expect(called('setWebhook')).toBe(1);
  });

  it('asks for a message again that it could not store', async () => {
    const { fake, channel, push, lines } = await open();
    await channel.start(async () => {
      throw new Error('the disk is full');
    });
    expect(await push(UPDATE)).toBe(503);
    expect(await fake.inject('yen', { kind: 'text', text: 'chào' })).toBe(503);
    expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });

  it('takes nothing before it is started and after it is stopped', async () => {
    const { channel, receive, received, push } = await open();
    expect(await push(UPDATE)).toBe(503);
    await channel.start(receive);
    await channel.stop();
    expect(await push(UPDATE)).toBe(503);
    expect(received).toEqual([]);
  });

  it('is stopped only when what it took is stored', async () => {
    const { channel } = await open();
    const gate = Promise.withResolvers<void>();
    const steps: string[] = [];
    await channel.start(() => gate.promise);
    const answered = channel.accept(UPDATE).then((status) => steps.push(`answered ${status}`));
    const stopped = channel.stop().then(() => steps.push('stopped'));
    await new Promise((resolve) => setImmediate(resolve));
    gate.resolve();
    await Promise.all([answered, stopped]);
    expect(steps).toEqual(['answered 200', 'stopped']);
  });

  it.each<[what: string, settings: Partial<FakeZaloSettings>, advice: RegExp]>([
    ['an address that Zalo does not take', { httpsOnly: true }, /PUBLIC_URL.*https/],
    ['a day on which it was set too often', { webhookCalls: 0 }, /ngày mai/],
  ])('refuses to start with %s', async (_, settings, advice) => {
    const { channel, receive } = await open(settings);
    const error: unknown = await channel.start(receive).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ChannelRefused);
    expect((error as Error).message).toMatch(advice);
  });

  it('has no webhook when it polls', async () => {
    const fake = await startFakeZalo();
    onTestFinished(() => fake.stop());
    expect(openZalo(fake).channel.admits(() => '')).toBe(false);
  });
});
