import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ApiError, ApiRejection, badRequest, type Params } from './fake-telegram-answer.ts';
import { type Methods, unknownMethod } from './fake-telegram-methods.ts';

/**
 * What goes wrong with a call: an error instead of its answer; `destroy`: the connection breaks before the call has an effect,
 * `destroy-after`: after it; `hang`: no answer ever; `html`: a proxy's page with status 200.
 */
export type Fault = ApiError | 'destroy' | 'destroy-after' | 'hang' | 'html';

export interface Call {
  readonly method: string;
  readonly params: Params;
}

export interface ServerDeps {
  readonly token: string;
  readonly methods: Methods;
  readonly files: ReadonlyMap<string, File>;
  readonly calls: Call[];
  readonly faultOf: (method: string, params: Params) => Fault | undefined;
}

export interface FakeServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves `/bot<token>/<method>` and `/file/bot<token>/<path>` on a free port of 127.0.0.1. */
export async function serveBotApi(deps: ServerDeps): Promise<FakeServer> {
  const server = createServer((request, response) => {
    handle(deps, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => close(server) };
}

async function handle(deps: ServerDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const body = await readBody(request);
  const file = /^\/file\/bot([^/]+)\/documents\/([^/]+)$/.exec(pathname);
  if (file) {
    const fault = deps.faultOf('download', { file_id: file[2] });
    if (fault === 'hang') return;
    if (fault === 'destroy') return void request.socket.destroy();
    if (typeof fault === 'object') return sendError(response, fault);
    return sendFile(response, file[1] === deps.token ? deps.files.get(file[2]!) : undefined);
  }

  const [, token, method] = /^\/bot([^/]+)\/(\w+)$/.exec(pathname) ?? [];
  if (!token || !method) return sendError(response, { error_code: 404, description: 'Not Found' });
  if (token !== deps.token) return sendError(response, { error_code: 401, description: 'Unauthorized' });

  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    const params = { ...Object.fromEntries(searchParams), ...(await readParams(request, body)) };
    deps.calls.push({ method, params });
    const fault = deps.faultOf(method, params);
    if (typeof fault === 'object') throw new ApiRejection(fault);
    if (fault === 'hang') return;
    if (fault === 'destroy') return void request.socket.destroy();
    if (fault === 'html') return sendPage(response);

    const act = deps.methods[method];
    if (!act) throw unknownMethod();
    const result = await act(params, gone.signal);
    if (fault === 'destroy-after') return void request.socket.destroy();
    sendJson(response, 200, { ok: true, result });
  } catch (error) {
    if (!(error instanceof ApiRejection)) throw error;
    sendError(response, error.error);
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** JSON, multipart or urlencoded, as Telegram takes them; fields that hold JSON are parsed. */
async function readParams(request: IncomingMessage, body: Buffer<ArrayBuffer>): Promise<Params> {
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return {};
  if (type.startsWith('application/json')) return parsedJson(body.toString('utf8'));
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  return Object.fromEntries(
    Array.from(form, ([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
  );
}

function parsedJson(text: string): Params {
  try {
    return JSON.parse(text) as Params;
  } catch {
    throw badRequest("can't parse request body as JSON");
  }
}

function plain(value: string): unknown {
  if (!/^[[{]|^(true|false)$/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function sendError(response: ServerResponse, error: ApiError): void {
  sendJson(response, error.error_code, { ok: false, ...error });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function sendPage(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Cổng mạng</title>');
}

async function sendFile(response: ServerResponse, file: File | undefined): Promise<void> {
  if (!file) return sendError(response, { error_code: 404, description: 'Not Found' });
  response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(Buffer.from(await file.arrayBuffer()));
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
