import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/channels/channel.ts';
import { type FakeTelegram, type Fault, startFakeTelegram } from '../../support/fake-telegram.ts';
import { until } from '../../support/until.ts';
import { openRig, textsOf } from './rig.ts';

const part = (text: string): Part => ({ text, buttons: [] });

/** Fails the next calls of one method, one fault each. */
function failNext(fake: FakeTelegram, method: string, faults: readonly Fault[]): void {
  const left = [...faults];
  fake.fault = (called) => (called === method ? left.shift() : undefined);
}

describe('polling', () => {
  it('asks only for what it reads, and takes down a webhook without dropping what waits', async () => {
    const fake = await startFakeTelegram();
    fake.sendText(42, 'gửi lúc bot còn tắt');
    const rig = await openRig({ fake });
    await rig.start();
    expect(textsOf(await rig.receives(1))).toEqual(['gửi lúc bot còn tắt']);
    expect(fake.callsOf('deleteWebhook')).toEqual([{ drop_pending_updates: false }]);
    expect(fake.callsOf('getUpdates')[0]).toEqual({ timeout: 50, allowed_updates: ['message', 'callback_query'] });
  });

  it('keeps the order and hands over a backlog in batches', async () => {
    const fake = await startFakeTelegram();
    const texts = Array.from({ length: 250 }, (_, index) => `tin ${index}`);
    for (const text of texts) fake.sendText(42, text);
    const rig = await openRig({ fake });
    await rig.start();
    expect(textsOf(await rig.receives(250))).toEqual(texts);
  });

  it('confirms nothing before it is stored', async () => {
    const gate = Promise.withResolvers<void>();
    const rig = await openRig({ store: () => gate.promise });
    await rig.start();
    rig.fake.sendText(42, 'một');
    rig.fake.sendText(42, 'hai');
    await until(() => rig.fake.callsOf('getUpdates').length > 0);
    expect(rig.fake.updates.pending).toHaveLength(2);
    gate.resolve();
    await rig.receives(2);
    await until(() => rig.fake.updates.pending.length === 0);
  });

  it('fetches the same batch again while it cannot be stored, and tells the operator', async () => {
    let failures = 3;
    const rig = await openRig({
      store: () => {
        if (failures-- > 0) throw new Error('SQLITE_FULL');
      },
    });
    await rig.start();
    rig.fake.sendText(42, 'một');
    expect(textsOf(await rig.receives(1))).toEqual(['một']);
    expect(rig.pauses).toEqual([1_000, 2_000, 4_000]);
    expect(rig.logged.filter(({ level }) => level === 'error')).not.toEqual([]);
    expect(
      rig.fake
        .callsOf('getUpdates')
        .slice(0, 4)
        .map(({ offset }) => offset),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each<[string, Fault]>([
    ['a broken connection', 'destroy'],
    ['a connection that breaks after the answer was made', 'destroy-after'],
    ['a page of a proxy', 'html'],
    ['a server error', { error_code: 502, description: 'Bad Gateway' }],
    ['another poller', { error_code: 409, description: 'Conflict: terminated by other getUpdates request' }],
    ['too many requests', { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 3 } }],
  ])('survives %s and loses nothing', async (_name, fault) => {
    const rig = await openRig();
    failNext(rig.fake, 'getUpdates', [fault, fault]);
    rig.fake.sendText(42, 'một');
    await rig.start();
    rig.fake.sendText(42, 'hai');
    expect(textsOf(await rig.receives(2))).toEqual(['một', 'hai']);
    expect(rig.pauses).toHaveLength(2);
    const asked = typeof fault === 'object' && fault.parameters ? 3_000 : 1_000;
    expect(rig.pauses[0]).toBe(asked);
    expect(rig.logged.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it('warns of another poller after the third time, not before', async () => {
    const rig = await openRig();
    const conflict: Fault = { error_code: 409, description: 'Conflict: terminated by other getUpdates request' };
    failNext(rig.fake, 'getUpdates', [conflict, conflict, conflict]);
    await rig.start();
    rig.fake.sendText(42, 'một');
    await rig.receives(1);
    const warnings = rig.logged.filter(({ level }) => level === 'warn');
    expect(warnings).toMatchObject([{ message: expect.stringContaining('another program') }]);
  });

  it.each([401, 404])('takes a %i while it runs for trouble: says what to do, and is back by itself', async (code) => {
    const rig = await openRig();
    await rig.start();
    await until(() => rig.fake.callsOf('getUpdates').length > 0);
    const refusal: Fault = { error_code: code, description: 'Unauthorized' };
    failNext(rig.fake, 'getUpdates', [refusal, refusal, refusal]);
    rig.fake.sendText(42, 'một');
    await rig.receives(1);
    rig.fake.sendText(42, 'hai');
    expect(textsOf(await rig.receives(2))).toEqual(['một', 'hai']);
    expect(rig.pauses).toEqual([300_000, 300_000, 300_000]);
    const errors = rig.logged.filter(({ level }) => level === 'error');
    expect(errors).toMatchObject([
      { facts: { advice: expect.stringContaining('@BotFather'), failures: 1 } },
      { facts: { failures: 2 } },
    ]);
  });

  it('rests from sending while the token is refused', async () => {
    const rig = await openRig();
    rig.fake.fault = () => ({ error_code: 401, description: 'Unauthorized' });
    expect(await rig.channel.send('42', part('x'))).toMatchObject({ kind: 'channel-down' });
    expect(rig.fake.calls).toHaveLength(1);
  });

  it('starts without a network and goes on trying', async () => {
    const gone = await startFakeTelegram();
    await gone.stop();
    const rig = await openRig({ apiRoot: gone.url });
    await rig.start();
    await until(() => rig.pauses.length >= 3);
    expect(rig.pauses.slice(0, 3)).toEqual([1_000, 2_000, 4_000]);
  });

  it('takes up its work when the network comes', async () => {
    const rig = await openRig();
    failNext(rig.fake, 'getMe', ['destroy', 'html', { error_code: 500, description: 'Internal Server Error' }]);
    await rig.start();
    rig.fake.sendText(42, 'một');
    expect(textsOf(await rig.receives(1))).toEqual(['một']);
  });

  it('is told again, after a restart, what was not stored; what was stored has the same id', async () => {
    const fake = await startFakeTelegram();
    const first = await openRig({ fake });
    await first.start();
    fake.sendText(42, 'một');
    const [before] = await first.receives(1);
    await first.channel.stop();
    fake.sendText(42, 'hai');
    const second = await openRig({ fake });
    await second.start();
    const after = await until(() =>
      second.received.some(({ content }) => content.kind === 'text' && content.text === 'hai')
        ? second.received
        : undefined,
    );
    for (const message of after.slice(0, -1)) expect(message.messageId).toBe(before!.messageId);
  });

  it('sees messages again that Telegram numbers from a lower id', async () => {
    const rig = await openRig({ fakeOptions: { longestHoldMs: 30 } });
    await rig.start();
    rig.fake.sendText(42, 'trước kỳ nghỉ');
    await rig.receives(1);
    await until(() => (rig.fake.callsOf('getUpdates').at(-1)?.['offset'] === undefined ? true : undefined));
    rig.fake.updates.nextId = 5;
    rig.fake.sendText(42, 'sau kỳ nghỉ');
    expect(textsOf(await rig.receives(2))).toEqual(['trước kỳ nghỉ', 'sau kỳ nghỉ']);
  });

  it('is not stuck behind an update that is none', async () => {
    const rig = await openRig();
    for (const odd of [{ message: null }, { message: [] }, { callback_query: 5 }, { message: { text: 7 } }])
      rig.fake.deliver(odd);
    rig.fake.sendText(42, 'một');
    await rig.start();
    expect(textsOf(await rig.receives(1))).toEqual(['một']);
    expect(rig.pauses).toEqual([]);
  });

  it('ends the spinner of a button once the press is stored, also of a button it does not know', async () => {
    const rig = await openRig();
    await rig.start();
    const known = rig.fake.pressData(42, 'c1:2', 1);
    const unknown = rig.fake.pressData(42, 'cũ rồi', 1);
    expect(await rig.receives(1)).toMatchObject([{ messageId: `c:${known}`, content: { kind: 'choice', number: 2 } }]);
    await until(() => rig.fake.isAnswered(known) && rig.fake.isAnswered(unknown));
  });

  it('does not mind when a press can no longer be answered', async () => {
    const rig = await openRig();
    rig.fake.fault = (method) =>
      method === 'answerCallbackQuery' ? { error_code: 400, description: 'query is too old' } : undefined;
    await rig.start();
    rig.fake.pressData(42, 'c1:2', 1);
    rig.fake.sendText(42, 'một');
    await rig.receives(2);
    expect(rig.logged.filter(({ level }) => level !== 'debug')).toEqual([]);
  });

  it('stops within a second although a message cannot be stored just now', async () => {
    const rig = await openRig({ store: () => new Promise(() => undefined) });
    await rig.start();
    rig.fake.sendText(42, 'một');
    await until(() => rig.fake.callsOf('getUpdates').length > 0);
    const begun = performance.now();
    await rig.channel.stop();
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(rig.fake.updates.pending).toHaveLength(1);
  });
});
