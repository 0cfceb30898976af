import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, failure, type FakeSent, FakeZaloService } from './fake-zalo-service.ts';
import { DEFAULTS, type FakeZaloFault, type FakeZaloSettings } from './fake-zalo-settings.ts';
import { type FakeContent, type FakeSender, type FakeUpdate, fakeUpdate, hexId } from './fake-zalo-updates.ts';
import { type FakeWebhook, push } from './fake-zalo-webhook.ts';

export interface FakeZalo {
  /** The API root; the token goes into the path as with the real service. */
  readonly url: string;
  readonly token: string;
  /** Accepted messages, in order. */
  readonly sent: readonly FakeSent[];
  /** Every call that came, in order, with the time of its coming in ms. */
  readonly calls: readonly { readonly method: string; readonly at: number }[];
  /** How many polls are being held open. */
  readonly polls: number;
  readonly webhook: FakeWebhook | null;
  /** A person sends something in their private chat or a group; gives the HTTP status of the push, or null when it goes to pollers. */
  inject(sender: FakeSender | string, content: FakeContent): Promise<number | null>;
  sendText(from: string, text: string): void;
  /** Delivers the last injected update once more; any JSON can be given instead. */
  deliver(update?: unknown): Promise<number | null>;
  /** The next `times` calls of `method` end in this way. */
  fault(method: string, fault: FakeZaloFault, times?: number): void;
  /** The person blocks the bot: nothing can be sent to the chat until they write again. */
  block(chatId: string): void;
  /** The chat is one that wrote before. */
  allow(chatId: string): void;
  /** As if somebody had called `setWebhook` with the same token. */
  setWebhook(webhook: FakeWebhook | null): void;
  /** The pictures people sent are no longer where they were. */
  dropPhotos(): void;
  stop(): Promise<void>;
}

/** A Zalo Bot Platform on loopback. */
export async function startFakeZalo(options: Partial<FakeZaloSettings> = {}): Promise<FakeZalo> {
  const settings = { ...DEFAULTS, ...options };
  const service = new FakeZaloService(settings);
  const faults = new Map<string, FakeZaloFault[]>();
  const calls: { method: string; at: number }[] = [];
  const photos = new Map<string, Uint8Array>();
  let last: FakeUpdate | undefined;

  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.destroy());
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const hungUp = new AbortController();
    response.on('close', () => hungUp.abort());
    const photo = /^\/photo\/(\w+)\.jpg$/.exec(request.url!)?.[1];
    if (photo !== undefined) {
      const bytes = request.method === 'GET' ? photos.get(photo) : undefined;
      return void response.writeHead(bytes ? 200 : 404, { 'content-type': 'image/jpeg' }).end(bytes);
    }
    const parameters = await parametersOf(request);
    const [, token, method = ''] = /^\/bot([^/]*)\/(\w+)$/.exec(new URL(request.url!, 'http://fake').pathname) ?? [];
    calls.push({ method, at: performance.now() });
    if (settings.latencyMs > 0) await sleep(settings.latencyMs);
    if (decodeURIComponent(token ?? '') !== settings.token) return reply(response, failure(401, 'Unauthorized'));
    const fault = faults.get(method)?.shift();
    if (fault === undefined) return reply(response, await service.answer(method, parameters, hungUp.signal));
    await suffer(fault, response, () => service.answer(method, parameters, hungUp.signal));
  }

  async function suffer(fault: FakeZaloFault, response: ServerResponse, answer: () => Promise<Answer>): Promise<void> {
    if (fault === 'hang') return;
    if (fault === 'html') return void response.writeHead(502).end('<html><h1>502 Bad Gateway</h1></html>');
    if (fault === 'empty') return void response.writeHead(503).end();
    if (fault === 'cut-after') await answer();
    if (fault === 'cut-after' || fault === 'cut-before') return void response.destroy();
    const { code, description = 'Fault', spelling = 'error_code' } = fault;
    reply(response, { ok: false, [spelling]: code, description }, code);
  }

  function reply(
    response: ServerResponse,
    answer: object,
    code = 'error_code' in answer ? Number(answer.error_code) : 0,
  ): void {
    const status = settings.errors === 'in-status' && code >= 400 ? code : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  async function deliver(update: unknown = last): Promise<number | null> {
    if (service.webhook !== null) return push(update as FakeUpdate, service.webhook, settings);
    service.mailbag.put(update as FakeUpdate);
    return null;
  }

  /** Where the service keeps a picture, for a while, open to everybody who has the address. */
  function keepPhoto(bytes: Uint8Array = Buffer.from('\u00ff\u00d8\u00ff\u00e0', 'latin1')): string {
    const id = hexId();
    photos.set(id, bytes);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/photo/${id}.jpg`;
  }

  async function inject(who: FakeSender | string, content: FakeContent): Promise<number | null> {
    const sender = typeof who === 'string' ? { from: who } : who;
    const words = content.kind === 'text' ? content.text : content.kind === 'image' ? (content.caption ?? '') : '';
    const isHeard = words.toLowerCase().includes(`@${settings.botName.toLowerCase()}`);
    if (sender.group !== undefined && settings.groups === 'mention-only' && !isHeard) return null;
    last = fakeUpdate(sender, content, settings, content.kind === 'image' ? keepPhoto(content.bytes) : '');
    service.chats.add(last.message.chat.id);
    return deliver(last);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: settings.token,
    sent: service.sent,
    calls,
    get polls() {
      return service.mailbag.polls;
    },
    get webhook() {
      return service.webhook;
    },
    inject,
    sendText: (from, text) => void inject(from, { kind: 'text', text }),
    deliver,
    fault: (method, fault, times = 1) => {
      faults.set(method, [...(faults.get(method) ?? []), ...Array.from({ length: times }, () => fault)]);
    },
    block: (chatId) => void service.chats.delete(chatId),
    allow: (chatId) => void service.chats.add(chatId),
    setWebhook: (webhook) => {
      service.webhook = webhook;
    },
    dropPhotos: () => photos.clear(),
    stop: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** From the query string, a form or a JSON body, as the service takes them. */
async function parametersOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const query = Object.fromEntries(new URL(request.url!, 'http://fake').searchParams);
  const body = await textOf(request);
  if (body === '') return query;
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
  }
  return { ...query, ...(JSON.parse(body) as object) };
}
