import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ZaloApiError } from '../../../src/channels/zalo/zalo-api-error.ts';
import { ZaloBot } from '../../../src/channels/zalo/zalo-bot.ts';
import type { FakeZaloFault, FakeZaloSettings } from '../../support/fake-zalo-settings.ts';
import { type FakeZalo, startFakeZalo } from '../../support/fake-zalo.ts';

const SECRET = 'a-secret-of-the-webhook';

async function open(settings: Partial<FakeZaloSettings> = {}): Promise<{ fake: FakeZalo; bot: ZaloBot }> {
  const fake = await startFakeZalo(settings);
  onTestFinished(() => fake.stop());
  fake.allow('yen');
  return { fake, bot: new ZaloBot(fake.token, { apiRoot: fake.url, timeoutMs: 500 }) };
}

async function failureOf(call: Promise<unknown>): Promise<ZaloApiError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ZaloApiError);
  return error as ZaloApiError;
}

describe.each<Partial<FakeZaloSettings>>([{ errors: 'in-body' }, { errors: 'in-status' }])(
  'ZaloBot, errors %o',
  (settings) => {
    it('knows who it is', async () => {
      const { bot } = await open(settings);
      expect(await bot.getMe()).toMatchObject({ id: '2047711930028846513', display_name: 'Bot Thi Đua' });
    });

    it('sends what the methods are for', async () => {
      const { fake, bot } = await open(settings);
      const sent = await bot.sendMessage('yen', 'Kính chào chị Đỗ Yến.');
      expect(sent.message_id).toBe(fake.sent[0]?.message_id);
      await bot.sendPhoto('yen', 'https://a.example/b.png', { caption: 'ảnh' });
      await bot.sendSticker('yen', 's1');
      await bot.sendVoice('yen', 'https://a.example/b.aac');
      await bot.sendChatAction('yen', 'typing');
      expect(fake.sent).toMatchObject([
        { method: 'sendMessage', chat_id: 'yen', text: 'Kính chào chị Đỗ Yến.' },
        { method: 'sendPhoto', photo: 'https://a.example/b.png', caption: 'ảnh' },
        { method: 'sendSticker', sticker: 's1' },
        { method: 'sendVoice', voice_url: 'https://a.example/b.aac' },
      ]);
    });

    it.each(['404', 'empty-url'] as const)(
      'has no webhook, sets, tests and deletes one (none is %s)',
      async (noWebhook) => {
        const { bot, fake } = await open({ ...settings, noWebhook });
        expect(await bot.getWebhookInfo()).toBeNull();
        await bot.deleteWebhook();
        const url = 'http://127.0.0.1:9/webhook/zalo';
        const set = await bot.setWebhook({ url, secretToken: SECRET });
        expect(set).toMatchObject({ url, verification: { ok: false, outcome: 'webhook.err.conn' } });
        expect(fake.webhook).toEqual({ url, secret: SECRET });
        expect(await bot.getWebhookInfo()).toMatchObject({ url });
        expect(await bot.testWebhook()).toMatchObject({ ok: false });
        expect(await failureOf(bot.getUpdates())).toMatchObject({ kind: 'badRequest' });
        await bot.deleteWebhook();
        expect(await bot.getWebhookInfo()).toBeNull();
      },
    );

    it.each(['object', 'array'] as const)(
      'reads an update out of an %s, and nothing when nobody writes',
      async (resultShape) => {
        const { fake, bot } = await open({ ...settings, resultShape, timeScale: 0.001 });
        expect(await bot.getUpdates()).toEqual([]);
        fake.sendText('yen', 'chào');
        expect(await bot.getUpdates()).toMatchObject([{ message: { text: 'chào' } }]);
      },
    );

    it.each<[FakeZaloFault, object]>([
      [
        { code: 400, description: 'Bad' },
        { kind: 'badRequest', errorCode: 400, description: 'Bad', maybeDone: false },
      ],
      [{ code: 401 }, { kind: 'auth' }],
      [{ code: 403 }, { kind: 'server', errorCode: 403 }],
      [{ code: 404 }, { kind: 'notFound' }],
      [{ code: 408 }, { kind: 'server', maybeDone: true }],
      [{ code: 409 }, { kind: 'server' }],
      [
        { code: 426, spelling: 'errorCode' },
        { kind: 'rateLimited', errorCode: 426 },
      ],
      [{ code: 429 }, { kind: 'quota', maybeDone: false }],
      [{ code: 500 }, { kind: 'server', maybeDone: false }],
      ['html', { kind: 'server', httpStatus: 502, maybeDone: true }],
      ['empty', { kind: 'server', httpStatus: 503, maybeDone: true }],
      ['hang', { kind: 'timeout', maybeDone: true }],
      ['cut-before', { kind: 'network', maybeDone: true }],
      ['cut-after', { kind: 'network', maybeDone: true }],
    ])('tells what %o means', async (fault, expected) => {
      const { fake, bot } = await open(settings);
      fake.fault('sendMessage', fault);
      const error = await failureOf(bot.sendMessage('yen', 'chào'));
      expect(error).toMatchObject({ method: 'sendMessage', ...expected });
      expect(fake.sent).toHaveLength(fault === 'cut-after' ? 1 : 0);
    });
  },
);

describe('ZaloBot', () => {
  it('is never asked for a text that is too long', async () => {
    const { fake, bot } = await open();
    await bot.sendMessage('yen', 'đ'.repeat(2_000));
    expect(await failureOf(bot.sendMessage('yen', 'đ'.repeat(2_001)))).toMatchObject({ kind: 'badRequest' });
    expect(fake.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(1);
  });

  it('knows that nothing arrived where nobody listens', async () => {
    const { fake, bot } = await open();
    await fake.stop();
    expect(await failureOf(bot.sendMessage('yen', 'chào'))).toMatchObject({ kind: 'network', maybeDone: false });
  });

  it('gives a poll more time than other calls', async () => {
    const { fake } = await open({ timeScale: 0.01 });
    const bot = new ZaloBot(fake.token, { apiRoot: fake.url, timeoutMs: 50 });
    expect(await bot.getUpdates({ timeout: 20 })).toEqual([]);
    fake.fault('getMe', 'hang');
    expect(await failureOf(bot.getMe())).toMatchObject({ kind: 'timeout' });
  });

  it('ends a poll at once when told to', async () => {
    const { fake, bot } = await open();
    const ending = new AbortController();
    const poll = failureOf(bot.getUpdates({ timeout: 30 }, ending.signal));
    await expect.poll(() => fake.polls).toBe(1);
    const begun = performance.now();
    ending.abort();
    expect(await poll).toMatchObject({ kind: 'aborted' });
    expect(performance.now() - begun).toBeLessThan(500);
    await expect.poll(() => fake.polls).toBe(0);
  });

  it.each<[what: string, body: string, expected: object, status?: number]>([
    ['a result of another shape', '{"ok":true,"result":[1,"x"]}', {}],
    ['no result', '{"ok":true}', {}],
    ['fields of other types', '{"ok":true,"result":{"id":12,"display_name":{}},"error_code":"0"}', { id: '12' }],
    ['an error code', '{"ok":true,"result":{"id":"12"},"error_code":404}', { id: '12' }],
    ['the HTTP status of a failure', '{"ok":true,"result":{"id":"12"}}', { id: '12' }, 500],
  ])('takes a success for one with %s', async (_, body, expected, status = 200) => {
    expect(await new ZaloBot('1:s', { apiRoot: await answering(status, body) }).getMe()).toEqual(expected);
  });

  it.each<[what: string, status: number, body: string, kind: string]>([
    ['a list', 200, '[]', 'server'],
    ['a number', 200, '5', 'server'],
    ['half a JSON', 200, '{"ok":tr', 'server'],
    ['no ok', 200, '{"result":{}}', 'server'],
    ['a code in words', 200, '{"ok":false,"error_code":"401"}', 'auth'],
    ['a code only in the status', 401, '{"ok":false}', 'auth'],
    ['nothing at all to go by', 200, '{"ok":false,"error_code":null,"description":7}', 'server'],
    ['a redirect', 302, '', 'server'],
  ])('takes %s for a failure', async (_, status, body, kind) => {
    const bot = new ZaloBot('1:secret-part', { apiRoot: await answering(status, body) });
    expect(await failureOf(bot.getMe())).toMatchObject({ kind });
  });

  it.each<[what: string, apiRoot: () => Promise<string>]>([
    [
      'a failure that quotes it',
      () => answering(200, '{"ok":false,"error_code":401,"description":"no bot 19:top-Secret/%+ (top-Secret/%+)"}'),
    ],
    ['a page that quotes it', () => answering(502, '19:top-Secret/%+')],
    ['an address that is none', async () => 'no-address'],
    ['a host that is none', async () => 'http://host.invalid'],
    ['a port nobody listens to', async () => 'http://127.0.0.1:9'],
  ])('never shows its token: %s', async (_, apiRoot) => {
    const error = await failureOf(new ZaloBot('19:top-Secret/%+', { apiRoot: await apiRoot() }).getMe());
    const shown = `${everythingOf(error)} ${error.stack} ${String(error.cause)}`;
    expect(shown).not.toMatch(/top-Secret/);
  });
});

function everythingOf(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? '';
  const own = Object.getOwnPropertyNames(error) as (keyof Error)[];
  return own.map((name) => (name === 'cause' ? everythingOf(error.cause) : JSON.stringify(error[name]))).join(' ');
}

/** A service that always answers the same; gives its root. */
async function answering(status: number, body: string): Promise<string> {
  const headers = { location: 'http://127.0.0.1:9/elsewhere' };
  const server = createServer((_, response) => response.writeHead(status, headers).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
