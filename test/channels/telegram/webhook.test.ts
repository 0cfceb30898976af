import { describe, expect, it } from 'vitest';
import { getMe, getWebhookInfo } from '../../../src/channels/telegram/bot-info.ts';
import { createTelegramApi } from '../../../src/channels/telegram/api.ts';
import { ChannelRefused } from '../../../src/channels/channel.ts';
import { until } from '../../support/until.ts';
import { openRig, type Rig, SECRET, textsOf } from './rig.ts';

const UPDATE = {
  update_id: 5,
  message: { message_id: 1, date: 1, from: { id: 42 }, chat: { id: 42, type: 'private' }, text: 'Số hộ nghèo' },
};

/** Pushes a body as Telegram does; gives the status. */
async function push({ webhookUrl }: Rig, body: unknown, secret: string = SECRET): Promise<number> {
  const headers = { 'x-telegram-bot-api-secret-token': secret };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (await fetch(webhookUrl!, { method: 'POST', headers, body: text })).status;
}

describe('the webhook', () => {
  it('is set with the secret at every start, for Telegram does not say which secret it holds', async () => {
    const rig = await openRig({ webhook: true });
    await rig.start();
    expect(rig.fake.callsOf('setWebhook')).toEqual([
      {
        url: rig.webhookUrl,
        secret_token: SECRET,
        allowed_updates: ['message', 'callback_query'],
        drop_pending_updates: false,
      },
    ]);
    const api = createTelegramApi({ token: rig.fake.token, apiRoot: rig.fake.url });
    expect(await getMe(api)).toEqual(rig.fake.me);
    expect(await getWebhookInfo(api)).toMatchObject({ url: rig.webhookUrl, pending_update_count: 0 });
    expect(rig.fake.callsOf('getUpdates')).toEqual([]);
  });

  it.each<[string, unknown, string, number, number]>([
    ['a message', UPDATE, SECRET, 200, 1],
    ['a kind we do not read', { update_id: 6, poll: {} }, SECRET, 200, 0],
    ['no secret', UPDATE, '', 401, 0],
    ['a wrong secret', UPDATE, SECRET.replace('9', '8'), 401, 0],
    ['the secret twice', UPDATE, `${SECRET}, ${SECRET}`, 401, 0],
    ['garbage without the secret: it is not even read', '{"a', 'x', 401, 0],
    ['nothing', '', SECRET, 400, 0],
    ['broken JSON', '{"update_id": 5', SECRET, 400, 0],
    ['null', 'null', SECRET, 400, 0],
    ['a number', '5', SECRET, 400, 0],
    ['a list', '[]', SECRET, 400, 0],
    ['an object that is no update', '{"update_id":"5"}', SECRET, 400, 0],
    ['a hundred thousand brackets', '['.repeat(100_000), SECRET, 400, 0],
  ])('answers %s', async (_name, body, secret, status, stored) => {
    const rig = await openRig({ webhook: true });
    await rig.start();
    expect(await push(rig, body, secret)).toBe(status);
    expect(rig.received).toHaveLength(stored);
  });

  it('gives an update back to Telegram when it cannot be stored', async () => {
    let failures = 2;
    const rig = await openRig({
      webhook: true,
      store: () => {
        if (failures-- > 0) throw new Error('SQLITE_FULL');
      },
    });
    await rig.start();
    rig.fake.sendText(42, 'Số hộ nghèo');
    rig.fake.sendText(42, 'hai');
    expect(textsOf(await rig.receives(2))).toEqual(['Số hộ nghèo', 'hai']);
    await until(() => rig.fake.updates.pending.length === 0);
  });

  it('takes nothing before it knows its own name, and after it was stopped; Telegram keeps it', async () => {
    const rig = await openRig({ webhook: true });
    expect(await push(rig, UPDATE)).toBe(503);
    await rig.start();
    expect(await push(rig, UPDATE)).toBe(200);
    await rig.channel.stop();
    expect(await push(rig, UPDATE)).toBe(503);
  });

  it('logs a thousand strangers as one line a minute', async () => {
    const rig = await openRig({ webhook: true });
    for (let n = 0; n < 1_000; n += 1) rig.channel.admits(() => 'x');
    expect(rig.logged).toHaveLength(1);
    rig.clock.advance(60_000);
    rig.channel.admits(() => 'x');
    expect(rig.logged).toHaveLength(2);
    expect(JSON.stringify(rig.logged)).not.toContain('hộ nghèo');
  });

  it('is not there while the channel polls', async () => {
    const rig = await openRig();
    expect(rig.channel.admits(() => SECRET)).toBe(false);
  });

  it('says what is wrong with an address that Telegram will never take, and waits for one it cannot find yet', async () => {
    const bad = await openRig({ webhook: true });
    bad.fake.fault = (method) =>
      method === 'setWebhook'
        ? { error_code: 400, description: 'Bad Request: bad webhook: IP address 10.0.0.1 is reserved' }
        : undefined;
    const refusal = await bad.start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ChannelRefused);
    expect(String(refusal)).toContain('PUBLIC_URL');

    const later = await openRig({ webhook: true });
    let failures = 1;
    later.fake.fault = (method) =>
      method === 'setWebhook' && failures-- > 0
        ? {
            error_code: 400,
            description: 'Bad Request: bad webhook: Failed to resolve host: Name or service not known',
          }
        : undefined;
    await later.start();
    later.fake.sendText(42, 'một');
    await later.receives(1);
  });
});
