import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { mistakesIn, type ChatRequest } from './fake-llm-checks.ts';

/** How one request ends. */
export type FakeReply =
  /** The model says this. */
  | { readonly say: string; readonly end?: 'stop' | 'length' | 'content_filter'; readonly afterMs?: number }
  | { readonly refuse: string }
  | { readonly status: number; readonly code?: string; readonly headers?: Readonly<Record<string, string>> }
  /** 200, with these bytes. */
  | { readonly body: string; readonly type?: string }
  | { readonly fault: 'hang' | 'cut' | 'huge' | 'huge-json' | 'packed' | 'endless' | 'slow-bytes' | 'redirect' };

export interface FakeLlm {
  /** As OPENAI_BASE_URL takes it. */
  readonly url: string;
  readonly key: string;
  /** Every request that came, as it was sent: what has left the machine. */
  readonly log: readonly string[];
  /** The next requests end in these ways, in order; after that as `otherwise` says. */
  script(...replies: readonly FakeReply[]): void;
  otherwise(reply: FakeReply | ((request: ChatRequest) => FakeReply)): void;
  /** A server without structured output: it refuses a request that asks for it. */
  refuseSchemas(): void;
  stop(): Promise<void>;
}

const MEGABYTE = 1024 * 1024;

/** A service that speaks OpenAI's chat completions on loopback: as strict as the real one, and as bad as it is told to be. */
export async function startFakeLlm(): Promise<FakeLlm> {
  const key = 'sk-fake-0123456789abcdef';
  const log: string[] = [];
  const waiting: FakeReply[] = [];
  let usual: (request: ChatRequest) => FakeReply = () => ({ say: '{}' });
  let takesSchemas = true;

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    log.push(`${request.method} ${request.url}\n${JSON.stringify(request.headers)}\n${body}`);
    if (request.headers.authorization !== `Bearer ${key}`) return fail(response, 401, 'invalid_api_key');
    if (request.url === '/v1/models/fake-model') return reply(response, { id: 'fake-model', object: 'model' });
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return fail(response, 404, 'not_found');
    const parsed = JSON.parse(body) as ChatRequest;
    if (mistakesIn(parsed).length > 0) return fail(response, 400, mistakesIn(parsed).join('; '));
    if (!takesSchemas && parsed.response_format) return fail(response, 400, 'response_format is not supported');
    await end(response, waiting.shift() ?? usual(parsed));
  }

  async function end(response: ServerResponse, how: FakeReply): Promise<void> {
    if ('say' in how) {
      if (how.afterMs) await sleep(how.afterMs);
      return reply(response, completion({ content: how.say, refusal: null }, how.end ?? 'stop'));
    }
    if ('refuse' in how) return reply(response, completion({ content: null, refusal: how.refuse }, 'stop'));
    if ('status' in how) return fail(response, how.status, how.code ?? 'fault', how.headers);
    if ('body' in how) {
      return void response.writeHead(200, { 'content-type': how.type ?? 'application/json' }).end(how.body);
    }
    switch (how.fault) {
      case 'hang':
        return;
      case 'cut':
        return void response
          .writeHead(200, { 'content-type': 'application/json' })
          .write('{"choices":[', () => response.destroy());
      case 'huge':
        return void response.writeHead(200, { 'content-type': 'text/plain' }).end('x'.repeat(10 * MEGABYTE));
      case 'huge-json':
        return reply(
          response,
          completion({ content: `{"de_xuat":[],"x":"${'9'.repeat(10 * MEGABYTE)}"}`, refusal: null }, 'stop'),
        );
      case 'packed':
        return void response
          .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
          .end(gzipSync(JSON.stringify(completion({ content: ' '.repeat(50 * MEGABYTE), refusal: null }, 'stop'))));
      case 'endless':
        return drip(response, 'x'.repeat(512), 5);
      case 'slow-bytes':
        return drip(response, ' ', 40);
      case 'redirect':
        return void response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    key,
    log,
    script: (...replies) => void waiting.push(...replies),
    otherwise: (how) => void (usual = typeof how === 'function' ? how : () => how),
    refuseSchemas: () => void (takesSchemas = false),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function drip(response: ServerResponse, piece: string, everyMs: number): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' });
  while (!response.destroyed) {
    response.write(piece);
    await sleep(everyMs);
  }
}

function completion(message: { content: string | null; refusal: string | null }, finish: string): object {
  const choice = { index: 0, message: { role: 'assistant', ...message }, finish_reason: finish, logprobs: null };
  return { id: 'chatcmpl-1', object: 'chat.completion', created: 1, model: 'fake-model', choices: [choice] };
}

function reply(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function fail(
  response: ServerResponse,
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const error = { message: `Fault: ${code}`, type: code, code, param: null };
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ error }));
}
