import { expect, it, onTestFinished } from 'vitest';
import type { SendResult } from '../../src/channels/channel.ts';
import type { Incoming } from '../../src/conversation/message.ts';
import { startFakeZalo } from '../support/fake-zalo.ts';
import { until } from '../support/until.ts';
import type { Line } from './recording-logger.ts';
import { openRig, SECRET } from './telegram/rig.ts';
import { openZalo, openZaloWebhook } from './zalo/open-zalo.ts';

/** What must not be in any line of the log, nor in the reason of a failed send, which the mailbox logs. */
const TEXT = 'lương của bà Yến là chín triệu';
const NAME = 'Phạm Thị Kín Đáo';
const ID = 7_700_123_456_789;
const MESSAGE_ID = 'deadbeef4e19a7705bd8';
const PERSON = `a07be2c9${ID}`;
const CANARIES = [TEXT, 'chín triệu', NAME, 'Kín Đáo', String(ID), MESSAGE_ID];
const part = { text: TEXT, buttons: [] };

/** Fails a few times, with a message that quotes what was written. */
function forgetful(failures: number) {
  const stored: Incoming[] = [];
  const store = (batch: readonly Incoming[]): void => {
    if (failures-- > 0) throw new Error(`could not store ${JSON.stringify(batch)}`);
    stored.push(...batch);
  };
  return { stored, store };
}

function everythingOf(lines: readonly Line[], results: readonly SendResult[]): string {
  const written = lines.map(({ level, facts, message }) => {
    const plain = Object.entries(facts).map(([key, value]) =>
      value instanceof Error ? `${key} ${value.stack} ${String(value.cause)}` : JSON.stringify([key, value]),
    );
    return [level, message, ...plain].join(' ');
  });
  return [...written, ...results.map((result) => JSON.stringify(result))].join('\n');
}

it.each(['polling', 'webhook'])('Telegram by %s names nobody, whatever fails', async (mode) => {
  const { stored, store } = forgetful(4);
  const rig = await openRig({ webhook: mode === 'webhook', store });
  const { fake, channel, webhookUrl, logged } = rig;
  const from = { id: ID, first_name: NAME };
  fake.fault = (method) => (method === 'getMe' ? { error_code: 500, description: `Oops "${NAME}"` } : undefined);
  const started = rig.start();
  await until(() => rig.pauses.length >= 4);
  fake.fault = () => undefined;
  await started;
  fake.sendText(ID, TEXT, { from });
  fake.sendText(-ID, `@${fake.me.username} ${TEXT}`, { from });
  fake.deliver({ message: { text: TEXT, from, chat: 5 } });
  fake.pressData(ID, TEXT, 1, from);
  await until(() => stored.length >= 2);

  const results: SendResult[] = [];
  for (const description of [`can't parse "${TEXT}"`, `chat ${ID} not found`, `user ${ID} is deactivated`]) {
    for (const error_code of [400, 401, 403, 429, 500]) {
      fake.fault = () => ({ error_code, description });
      results.push(await channel.send(String(ID), part));
    }
  }
  for (const fault of ['destroy', 'destroy-after', 'html'] as const) {
    fake.fault = () => fault;
    results.push(await channel.send(String(ID), part));
  }
  if (webhookUrl !== null) {
    for (const [secret, body] of [
      ['x', TEXT],
      [SECRET, TEXT],
    ] as const) {
      await fetch(webhookUrl, { method: 'POST', headers: { 'x-telegram-bot-api-secret-token': secret }, body });
    }
  }
  await channel.stop();
  expect(logged.length).toBeGreaterThan(4);
  for (const canary of CANARIES) expect(everythingOf(logged, results)).not.toContain(canary);
});

it.each(['polling', 'webhook'] as const)('Zalo by %s names nobody, whatever fails', async (mode) => {
  const fake = await startFakeZalo({ redeliver: { times: 5, afterMs: 5 } });
  onTestFinished(() => fake.stop());
  const webhook = mode === 'webhook' ? await openZaloWebhook(fake) : null;
  const { channel, lines } = webhook ?? openZalo(fake);
  const { stored, store } = forgetful(4);
  fake.fault('getMe', { code: 500, description: `Oops "${NAME}"` }, 4);
  await channel.start(async (batch) => store(batch));
  await until(() => (webhook ? fake.webhook : fake.polls || undefined) ?? undefined);
  await fake.inject({ from: PERSON, name: NAME, messageId: MESSAGE_ID }, { kind: 'text', text: TEXT });
  await fake.inject({ from: PERSON, name: NAME, group: `zgr-${ID}` }, { kind: 'text', text: `@Bot Thi Đua ${TEXT}` });
  await until(() => stored.length >= 2);

  const results: SendResult[] = [];
  for (const description of [`Bad text "${TEXT}"`, `Chat ${PERSON} not found`]) {
    for (const code of [400, 401, 403, 404, 429, 500]) {
      fake.fault('sendMessage', { code, description });
      results.push(await channel.send(PERSON, part));
    }
  }
  for (const fault of ['html', 'empty', 'cut-before', 'cut-after'] as const) {
    fake.fault('sendMessage', fault);
    results.push(await channel.send(PERSON, part));
  }
  if (webhook) {
    const { url, secret } = webhook.webhook;
    for (const token of ['x', secret]) {
      await fetch(url, { method: 'POST', headers: { 'x-bot-api-secret-token': token }, body: TEXT });
    }
  }
  await channel.stop();
  expect(lines.length).toBeGreaterThan(4);
  for (const canary of CANARIES) expect(everythingOf(lines, results)).not.toContain(canary);
});

it('Zalo names nobody when messages are lost because the program ends', async () => {
  const fake = await startFakeZalo();
  onTestFinished(() => fake.stop());
  const { channel, lines } = openZalo(fake);
  let tries = 0;
  await channel.start(async (batch) => {
    tries += 1;
    throw new Error(JSON.stringify(batch));
  });
  await fake.inject({ from: PERSON, name: NAME, messageId: MESSAGE_ID }, { kind: 'text', text: TEXT });
  await until(() => tries >= 2);
  await channel.stop();
  expect(lines.at(-1)).toMatchObject({ level: 'error', message: expect.stringContaining('lost') });
  for (const canary of CANARIES) expect(everythingOf(lines, [])).not.toContain(canary);
});
