import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { WebhookRoute } from '../../src/channels/channel.ts';
import { AddressUnusable, type HttpServerOptions, startHttpServer } from '../../src/http/server.ts';
import { strictLogger } from '../support/strict-logger.ts';

const MIB = 1024 * 1024;

async function start(options: Partial<HttpServerOptions> = {}) {
  const logger = strictLogger();
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    health: () => ({ ready: true }),
    routes: [],
    files: null,
    local: null,
    logger,
    ...options,
  });
  onTestFinished(() => server.stop());
  return { server, logger, url: `http://127.0.0.1:${server.port}` };
}

function hook(accept: WebhookRoute['accept'] = async () => 200, admits: WebhookRoute['admits'] = () => true) {
  const bodies: string[] = [];
  const route: WebhookRoute = {
    path: '/webhook/test',
    admits,
    accept(body) {
      bodies.push(body);
      return accept(body);
    },
  };
  return { routes: [route], bodies };
}

/** Writes the pieces one by one on a plain connection; gives everything that comes back until it is closed. */
async function talk(port: number, pieces: readonly (string | Buffer)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  socket.setNoDelay(true);
  await once(socket, 'connect');
  for (const piece of pieces) {
    await new Promise((resolve) => socket.write(piece, resolve));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  if (!socket.closed) await once(socket, 'close');
  return heard;
}

describe('health', () => {
  it('is 503 before everything is ready, then 200, and tells nothing else', async () => {
    let ready = false;
    const { url } = await start({ health: () => ({ ready }) });
    const before = await fetch(`${url}/healthz`);
    expect([before.status, await before.json()]).toEqual([503, { ok: false }]);
    ready = true;
    const after = await fetch(`${url}/healthz`);
    expect([after.status, await after.json()]).toEqual([200, { ok: true }]);
    expect([after.headers.get('server'), after.headers.get('x-powered-by')]).toEqual([null, null]);
  });
});

describe('webhooks', () => {
  it('keeps a letter whole that is cut between two chunks', async () => {
    const { routes, bodies } = hook();
    const { server } = await start({ routes });
    const body = Buffer.from('{"text":"Đề nghị"}');
    const cut = body.indexOf(Buffer.from('ề')) + 1;
    const head = `POST /webhook/test HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n`;
    const heard = await talk(server.port, [head, body.subarray(0, cut), body.subarray(cut)]);
    expect(heard).toMatch(/^HTTP\/1.1 200 /);
    expect(bodies).toEqual(['{"text":"Đề nghị"}']);
  });

  it('asks the channel whom it admits, and gives the status of the channel through', async () => {
    const { routes, bodies } = hook(
      async () => 418,
      (header) => header('X-Secret') === 'right',
    );
    const { url } = await start({ routes });
    const post = (headers: Record<string, string>) =>
      fetch(`${url}/webhook/test`, { method: 'POST', body: '{}', headers });
    expect((await post({ 'x-secret': 'right' })).status).toBe(418);
    expect((await post({ 'x-secret': 'wrong' })).status).toBe(401);
    expect((await post({})).status).toBe(401);
    expect(bodies).toEqual(['{}']);
  });

  it('sends a stranger away before anything of the body has come', async () => {
    const { routes } = hook(undefined, () => false);
    const { server } = await start({ routes });
    const socket = connect(server.port, '127.0.0.1');
    socket.write('POST /webhook/test HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n');
    const [heard] = (await once(socket, 'data')) as [Buffer];
    expect(heard.toString()).toMatch(/^HTTP\/1.1 401 /);
    socket.destroy();
  });

  it.each([
    ['declared', (body: string) => body],
    ['in chunks', (body: string) => new Blob([body]).stream()],
  ])('takes 1 MiB and refuses 1.1 MiB with 413, %s', async (_name, make) => {
    const { routes, bodies } = hook();
    const { url } = await start({ routes });
    const post = (size: number) =>
      fetch(`${url}/webhook/test`, { method: 'POST', body: make('a'.repeat(size)), duplex: 'half' } as RequestInit);
    expect((await post(MIB)).status).toBe(200);
    expect((await post(Math.round(1.1 * MIB))).status).toBe(413);
    expect(bodies.map((body) => body.length)).toEqual([MIB]);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE'])('answers %s with 405', async (method) => {
    const { routes, bodies } = hook();
    const { url } = await start({ routes });
    const response = await fetch(`${url}/webhook/test`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(bodies).toEqual([]);
  });

  it('answers 503 when the message could not be stored, and logs neither body nor secret', async () => {
    const { routes } = hook(() => Promise.reject(new Error('s3cret-token and what was written')));
    const { url, logger } = await start({ routes });
    logger.expectErrors();
    const response = await fetch(`${url}/webhook/test`, { method: 'POST', body: 'what was written' });
    expect(response.status).toBe(503);
    expect(logger.errors).toHaveLength(1);
    expect(logger.errors[0]).not.toMatch(/s3cret|written/);
  });
});

describe('senders that mean no good', () => {
  const patience = { headersMs: 150, requestMs: 300 };
  const CLOSED_WITHIN_MS = 5_000;

  it('are closed when their headers never end, and others are served meanwhile', async () => {
    const { server, url } = await start({ patience });
    const begun = performance.now();
    const slow = Array.from({ length: 50 }, () => talk(server.port, ['GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ']));
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    for (const heard of await Promise.all(slow)) expect(heard).toMatch(/^(HTTP\/1.1 408 |$)/);
    expect(performance.now() - begun).toBeLessThan(CLOSED_WITHIN_MS);
  });

  it('are closed when their body never ends', async () => {
    const { routes, bodies } = hook();
    const { server } = await start({ routes, patience });
    const head = 'POST /webhook/test HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n';
    const begun = performance.now();
    await talk(server.port, [head, '1\r\na\r\n', '1\r\nb\r\n']);
    expect(performance.now() - begun).toBeLessThan(CLOSED_WITHIN_MS);
    expect(bodies).toEqual([]);
  });

  it('get 431 for 64 KB of headers', async () => {
    const { server } = await start();
    const heard = await talk(server.port, [`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Big: ${'a'.repeat(65_536)}\r\n\r\n`]);
    expect(heard).toMatch(/^HTTP\/1.1 431 /);
  });

  it.each(['/', '/api/people', '//', '/healthz/../x', '/webhook/telegram'])('find nothing at %s', async (path) => {
    const { url } = await start();
    const response = await fetch(url + path);
    expect([response.status, await response.json()]).toEqual([404, { error: 'Không có trang này.' }]);
  });
});

describe('every answer', () => {
  it('carries the headers that keep a browser from doing more than it should', async () => {
    const { url } = await start();
    const { headers } = await fetch(`${url}/nothing`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('starting and stopping', () => {
  it('says what to do when the port is taken', async () => {
    const { server } = await start();
    await expect(start({ port: server.port })).rejects.toThrow(AddressUnusable);
    await expect(start({ port: server.port })).rejects.toThrow(/đặt HOST và PORT khác/);
  });

  it('lets a webhook that is being stored end', async () => {
    const begun = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const { routes } = hook(async () => {
      begun.resolve();
      await gate.promise;
      return 200;
    });
    const { server, url } = await start({ routes });
    const answered = fetch(`${url}/webhook/test`, { method: 'POST', body: '{}' });
    await begun.promise;
    const stopped = server.stop();
    gate.resolve();
    expect((await answered).status).toBe(200);
    const answeredAt = performance.now();
    await stopped;
    expect(performance.now() - answeredAt).toBeLessThan(1_000);
  });
});
