import { describe, expect, it, onTestFinished } from 'vitest';
import { ChannelRefused } from '../../../src/channels/channel.ts';
import type { Incoming } from '../../../src/conversation/message.ts';
import type { FakeZaloFault, FakeZaloSettings } from '../../support/fake-zalo-settings.ts';
import { startFakeZalo } from '../../support/fake-zalo.ts';
import { until } from '../../support/until.ts';
import { openZalo, roundTrips } from './open-zalo.ts';

async function open(settings: Partial<FakeZaloSettings> = {}) {
  const fake = await startFakeZalo(settings);
  onTestFinished(() => fake.stop());
  const received: Incoming[] = [];
  const receive = async (batch: readonly Incoming[]): Promise<void> => void received.push(...batch);
  const pollsBegun = (): number[] => fake.calls.filter(({ method }) => method === 'getUpdates').map(({ at }) => at);
  const texts = (): unknown[] => received.map(({ content }) => content.kind === 'text' && content.text);
  return { fake, received, receive, pollsBegun, texts, ...openZalo(fake) };
}

describe('polling Zalo', () => {
  it('polls again at once after an idle poll, and hands over what comes then', async () => {
    const { fake, channel, receive, texts, pollsBegun } = await open({ timeScale: 0.001 });
    await channel.start(receive);
    await until(() => pollsBegun().length >= 3 || undefined);
    fake.sendText('yen', 'chào');
    await until(() => texts().includes('chào') || undefined);
  });

  it('stores a message before it polls for the next one', async () => {
    const { fake, channel, pollsBegun } = await open();
    const gate = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    await channel.start(() => (begun.resolve(), gate.promise));
    fake.sendText('yen', 'một');
    await begun.promise;
    fake.sendText('yen', 'hai');
    const before = pollsBegun().length;
    await roundTrips(channel);
    expect(pollsBegun()).toHaveLength(before);
    gate.resolve();
    await until(() => pollsBegun().length > before || undefined);
  });

  it('keeps a message that cannot be stored, and polls for no other until it is', async () => {
    const { fake, channel, lines, pollsBegun } = await open();
    const stored: Incoming[] = [];
    let failures = 6;
    await channel.start(async (batch) => {
      if (failures-- > 0) throw new Error('the disk is full');
      stored.push(...batch);
    });
    await until(() => fake.polls === 1 || undefined);
    const before = pollsBegun().length;
    fake.sendText('yen', 'một');
    fake.sendText('yen', 'hai');
    await until(() => stored.length === 2 || undefined);
    expect(stored.map(({ content }) => content)).toMatchObject([{ text: 'một' }, { text: 'hai' }]);
    expect(pollsBegun().length - before).toBeLessThanOrEqual(2);
    expect(lines.filter(({ level }) => level === 'error')).toMatchObject([
      { facts: { failures: 1, reason: expect.stringMatching(/^Error at /) } },
      { facts: { failures: 2 } },
      { facts: { failures: 4 } },
    ]);
  });

  it('tries a last time when it is stopped, and says what was lost', async () => {
    const { fake, channel, lines } = await open();
    const tries: string[] = [];
    await channel.start(async ([message]) => {
      tries.push(message!.messageId);
      throw new Error('the disk is full');
    });
    fake.sendText('yen', 'một');
    await until(() => tries.length >= 4 || undefined);
    const before = tries.length;
    await channel.stop();
    expect(tries.length).toBeGreaterThan(before);
    expect(lines.filter(({ level }) => level === 'error').at(-1)).toMatchObject({ facts: { messages: 1 } });
  });

  it('waits between polls that bring a known message again and again, and hands it over once', async () => {
    const { fake, channel, receive, received, pollsBegun } = await open({ reading: 'replay' });
    await channel.start(receive);
    fake.sendText('yen', 'chào');
    const [, , third = 0, , , , , , ninth = 0] = await until(() =>
      pollsBegun().length >= 9 ? pollsBegun() : undefined,
    );
    expect(ninth - third).toBeGreaterThan(6 * 8);
    expect(received).toHaveLength(1);
  });

  it('waits between polls that bring again and again what it cannot read', async () => {
    const { fake, channel, receive, pollsBegun } = await open({ reading: 'replay' });
    await channel.start(receive);
    await fake.deliver({ event_name: 'message.dance.received', message: 5 });
    const [, , third = 0, , , , , , ninth = 0] = await until(() =>
      pollsBegun().length >= 9 ? pollsBegun() : undefined,
    );
    expect(ninth - third).toBeGreaterThan(6 * 8);
  });

  it.each<FakeZaloFault>([{ code: 403 }, { code: 500 }, 'html', 'empty', 'cut-before', { code: 400 }])(
    'goes on after trouble with a poll (%o), waiting longer each time',
    async (fault) => {
      const { fake, channel, receive, texts, pollsBegun } = await open();
      fake.fault('getUpdates', fault, 5);
      await channel.start(receive);
      await until(() => pollsBegun().length >= 6 || undefined);
      fake.sendText('yen', 'chào');
      await until(() => texts().includes('chào') || undefined);
      // 10 + 20 + 40 + 40 + 40 ms
      const [first = 0, , , , , sixth = 0] = pollsBegun();
      expect(sixth - first).toBeGreaterThan(100);
    },
  );

  it('is patient anew after every valid answer', async () => {
    const { fake, channel, receive, texts, lines } = await open();
    fake.fault('getUpdates', { code: 500 }, 2);
    await channel.start(receive);
    await until(() => fake.polls === 1 || undefined);
    fake.fault('getUpdates', { code: 500 });
    fake.sendText('yen', 'một');
    fake.sendText('yen', 'hai');
    await until(() => texts().includes('hai') || undefined);
    expect(lines.map(({ facts }) => facts['failures']).filter((count) => count !== undefined)).toEqual([1, 2, 1]);
  });

  it('starts while Zalo is away, and receives when it is back', async () => {
    const { fake, channel, receive, texts } = await open();
    fake.fault('getMe', 'html', 3);
    await channel.start(receive);
    fake.sendText('yen', 'chào');
    await until(() => texts().includes('chào') || undefined);
  });

  it('stops at once while Zalo is away', async () => {
    const { fake, channel, receive } = await open();
    await fake.stop();
    await channel.start(receive);
    const begun = performance.now();
    await channel.stop();
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it.each([401, 404])('takes a %i while it runs for trouble: says what to do, and is back by itself', async (code) => {
    const { fake, channel, receive, texts, lines, pauses } = await open();
    await channel.start(receive);
    await until(() => fake.polls === 1 || undefined);
    for (const method of ['getUpdates', 'getMe']) fake.fault(method, { code }, 2);
    fake.sendText('yen', 'một');
    fake.sendText('yen', 'hai');
    await until(() => texts().includes('hai') || undefined);
    expect(pauses.filter((ms) => ms === 5 * 60_000).length).toBeGreaterThan(0);
    const errors = lines.filter(({ level }) => level === 'error');
    expect(errors[0]).toMatchObject({ facts: { advice: expect.stringContaining('ZALO_BOT_TOKEN') } });
  });

  it('takes down a webhook of its own', async () => {
    const { fake, channel, receive, texts } = await open();
    fake.setWebhook({ url: 'https://union.example/bot/webhook/zalo', secret: 'x'.repeat(8) });
    await channel.start(receive);
    expect(fake.webhook).toBeNull();
    fake.sendText('yen', 'chào');
    await until(() => texts().includes('chào') || undefined);
  });

  it('never takes down a webhook of others, and says what to do', async () => {
    const { fake, channel, receive } = await open();
    fake.setWebhook({ url: 'https://shop.example/hook', secret: 'x'.repeat(8) });
    const error: unknown = await channel.start(receive).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ChannelRefused);
    expect((error as Error).message).toMatch(/shop\.example.*PUBLIC_URL/);
    expect(fake.webhook).not.toBeNull();
  });

  it('notices a webhook that others set while it runs, and polls again when it is gone', async () => {
    const { fake, channel, receive, lines, texts } = await open({ timeScale: 0.001 });
    await channel.start(receive);
    fake.setWebhook({ url: 'https://shop.example/hook', secret: 'x'.repeat(8) });
    const error = await until(() => lines.find(({ level }) => level === 'error'));
    expect(error.facts['advice']).toContain('shop.example');
    fake.setWebhook(null);
    fake.sendText('yen', 'chào');
    await until(() => texts().includes('chào') || undefined);
  });
});
