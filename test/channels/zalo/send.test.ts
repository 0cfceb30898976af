import { describe, expect, it, onTestFinished } from 'vitest';
import type { FakeZaloFault, FakeZaloSettings } from '../../support/fake-zalo-settings.ts';
import { startFakeZalo } from '../../support/fake-zalo.ts';
import { openZalo } from './open-zalo.ts';

async function open(settings: Partial<FakeZaloSettings> = {}) {
  const fake = await startFakeZalo(settings);
  onTestFinished(() => fake.stop());
  fake.allow('yen');
  const { channel, clock, lines } = openZalo(fake);
  const sendTo = (chatId: string, text = 'chào') => channel.send(chatId, { text, buttons: [] });
  return { fake, channel, clock, lines, sendTo, send: (text?: string) => sendTo('yen', text) };
}

describe('sending on Zalo', () => {
  it.each<[FakeZaloFault, object]>([
    [{ code: 401 }, { kind: 'channel-down' }],
    [{ code: 429 }, { kind: 'retry', certain: true, afterMs: 30_000 }],
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

  it('lets a message wait longer and longer that gets 429, and nobody else', async () => {
    const { fake, send, sendTo, clock, lines } = await open();
    fake.fault('sendMessage', { code: 429 }, 6);
    for (const seconds of [30, 60, 120, 240, 300, 300]) {
      expect(await send()).toMatchObject({ kind: 'retry', certain: true, afterMs: seconds * 1_000 });
      clock.advance(seconds * 1_000);
    }
    fake.allow('an');
    expect(await sendTo('an')).toMatchObject({ kind: 'sent' });
    fake.fault('sendMessage', { code: 429 });
    expect(await send()).toMatchObject({ kind: 'retry', afterMs: 30_000 });
    expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(2);
  });

  it('rests when several conversations get 429 for long, until a message goes through', async () => {
    const { fake, sendTo, clock, lines } = await open();
    const chats = ['an', 'binh', 'chi'];
    for (const chat of chats) fake.allow(chat);
    fake.fault('sendMessage', { code: 429 }, 5);
    for (const chat of chats) expect(await sendTo(chat)).toMatchObject({ kind: 'retry' });
    clock.advance(30_000);
    expect(await sendTo('an')).toMatchObject({ kind: 'channel-down', reason: expect.stringContaining('429') });
    clock.advance(5 * 60_000);
    expect(await sendTo('binh')).toMatchObject({ kind: 'channel-down' });
    expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
    expect(await sendTo('chi')).toMatchObject({ kind: 'sent' });
    fake.fault('sendMessage', { code: 429 });
    expect(await sendTo('an')).toMatchObject({ kind: 'retry' });
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
