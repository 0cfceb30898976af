import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTelegramApi } from '../../../src/channels/telegram/api.ts';
import { ApiFailed } from '../../../src/channels/telegram/failure.ts';
import { startFakeTelegram } from '../../support/fake-telegram.ts';
import { until } from '../../support/until.ts';

describe('a call of the Bot API', () => {
  it('ends when Telegram does not answer in time', async () => {
    const fake = await startFakeTelegram();
    onTestFinished(() => fake.stop());
    fake.fault = () => 'hang';
    const call = createTelegramApi({ token: fake.token, apiRoot: fake.url }).call('getMe', {}, { timeoutMs: 30 });
    await expect(call).rejects.toMatchObject({ name: 'ApiFailed', code: null, mayHaveArrived: true });
  });

  it('ends when an answer begins but never comes to its end', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"ok":true,');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => server.closeAllConnections());
    const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const call = createTelegramApi({ token: '1:x', apiRoot }).call('getMe', {}, { timeoutMs: 50 });
    await expect(call).rejects.toBeInstanceOf(ApiFailed);
  });

  it('ends when it is told to', async () => {
    const fake = await startFakeTelegram();
    onTestFinished(() => fake.stop());
    const ending = new AbortController();
    const api = createTelegramApi({ token: fake.token, apiRoot: fake.url });
    const call = api.call('getUpdates', { timeout: 50 }, { signal: ending.signal });
    const ended = expect(call).rejects.toBeInstanceOf(ApiFailed);
    await until(() => fake.callsOf('getUpdates').length > 0);
    ending.abort();
    await ended;
    await expect(api.call('getMe', {}, { signal: ending.signal })).rejects.toBeInstanceOf(ApiFailed);
  });

  it('keeps the path of the address it is given', async () => {
    const paths: unknown[] = [];
    const server = createServer((request, response) => {
      paths.push(request.url);
      response.end('{"ok":true,"result":1}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => server.closeAllConnections());
    const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`;
    expect(await createTelegramApi({ token: '1:x', apiRoot }).call('getMe', {})).toBe(1);
    expect(paths).toEqual(['/telegram/bot1:x/getMe']);
  });
});
