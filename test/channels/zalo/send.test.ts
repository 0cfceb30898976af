import { describe, expect, it, onTestFinished } from 'vitest';
import type { FakeZaloFault, FakeZaloSettings } from '../../support/fake-zalo-settings.ts';
import { startFakeZalo } from '../../support/fake-zalo.ts';
import { openZalo } from './open-zalo.ts';

async function open(settings: Partial<FakeZaloSettings> = {}) {
  const fake = await startFakeZalo(settings);
  onTestFinished(() => fake.stop());
  fake.allow('yen');
  const { channel } = openZalo(fake);
  return { fake, channel, send: (text = 'chào') => channel.send('yen', { text, buttons: [] }) };
}

describe('sending on Zalo', () => {
  it.each<[FakeZaloFault, object]>([
    [{ code: 401 }, { kind: 'channel-down' }],
    [{ code: 429 }, { kind: 'channel-down' }],
    [{ code: 404 }, { kind: 'unreachable' }],
    [{ code: 400 }, { kind: 'refused' }],
    [{ code: 403 }, { kind: 'retry', certain: true, afterMs: null }],
    [{ code: 500 }, { kind: 'retry', certain: true }],
    ['html', { kind: 'retry', certain: false }],
    ['cut-after', { kind: 'retry', certain: false }],
  ])('makes of %o what the outbox can act on', async (fault, expected) => {
    const { fake, send } = await open();
    fake.fault('sendMessage', fault);
    expect(await send()).toMatchObject(expected);
  });

  it('knows that nothing was sent when there was no connection', async () => {
    const { fake, send } = await open();
    await fake.stop();
    expect(await send()).toMatchObject({ kind: 'retry', certain: true });
  });

  it('rests when the messages of the month are used up', async () => {
    const { send } = await open({ quota: 2 });
    expect(await Promise.all([send(), send()])).toMatchObject([{ kind: 'sent' }, { kind: 'sent' }]);
    expect(await send()).toMatchObject({ kind: 'channel-down', reason: expect.stringContaining('quota') });
  });

  it('takes three refusals of a chat in a row for a lost chat, but not with a message that went through between', async () => {
    const { fake, send } = await open();
    const kinds = async (times: number): Promise<string[]> => {
      const found: string[] = [];
      for (let index = 0; index < times; index += 1) found.push((await send()).kind);
      return found;
    };
    fake.fault('sendMessage', { code: 400 }, 2);
    expect(await kinds(3)).toEqual(['refused', 'refused', 'sent']);
    fake.fault('sendMessage', { code: 400 }, 3);
    expect(await kinds(3)).toEqual(['refused', 'refused', 'unreachable']);
  });

  it('blames the message, not the chat, for a text that is too long', async () => {
    const { send } = await open();
    for (let index = 0; index < 5; index += 1) expect((await send('đ'.repeat(2_001))).kind).toBe('refused');
  });

  it('sends on when receiving was stopped, so that what waits can still leave', async () => {
    const { channel, send } = await open();
    await channel.start(async () => undefined);
    await channel.stop();
    expect(await send()).toMatchObject({ kind: 'sent' });
  });
});
