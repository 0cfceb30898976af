import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { WebhookRoute } from '../channels/channel.ts';
import type { Logger } from '../lib/logger.ts';
import type { FileDoor } from './file-links/door.ts';
import { mountFileLinks } from './file-links/routes.ts';
import type { LocalChat } from './local-chat/local-chat.ts';
import { mountLocalChat } from './local-chat/routes.ts';
import { isLoopback } from '../lib/loopback.ts';
import { RequestBrokenOff } from './read-body.ts';
import { limitRequests } from './request-deadline.ts';
import { securityHeaders } from './security-headers.ts';
import { mountWebhooks } from './webhooks.ts';
import { OperatorError } from '../lib/operator-error.ts';

export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly health: () => { readonly ready: boolean };
  readonly routes: readonly WebhookRoute[];
  /** One-time links to files; null when nobody is ever given one. */
  readonly files: FileDoor | null;
  /** Sample people to chat as; null when real channels are on. Only with a loopback `host`. */
  readonly local: LocalChat | null;
  readonly logger: Logger;
  readonly patience?: Patience;
}

/** How long a sender may take for the headers, and for the whole request; afterwards the connection is closed. */
export interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
}

export interface HttpServer {
  readonly port: number;
  /** Lets running requests end, for `GRACE_MS` at most; open live streams end at once. */
  stop(): Promise<void>;
}

const PATIENCE: Patience = { headersMs: 5_000, requestMs: 8_000 };
const GRACE_MS = 1_500;

/** The one HTTP server: health, webhooks, links to files, and the local web chat. Throws an `AddressUnusable` when it can't listen there. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  if (options.local && !isLoopback(options.host)) {
    throw new Error(`The local web chat is for this machine alone and must not be served on ${options.host}.`);
  }
  const closing = new AbortController();
  const server = createServer(createRoutes(options, closing.signal), options.patience ?? PATIENCE);
  await listen(server, options);
  const { port } = server.address() as AddressInfo;

  return {
    port,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      closing.abort();
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearInterval(idle);
      clearTimeout(force);
    },
  };
}

function createRoutes(options: HttpServerOptions, closing: AbortSignal): Hono<{ Bindings: HttpBindings }> {
  const { health, routes, files, local, logger } = options;
  const app = new Hono<{ Bindings: HttpBindings }>();
  // Before the headers that only a browser heeds: messengers need none, and it is the busiest way in.
  mountWebhooks(app, routes, logger);
  app.use(securityHeaders);
  app.get('/healthz', (c) => {
    const { ready } = health();
    return c.json({ ok: ready }, ready ? 200 : 503);
  });
  // Before the local chat, which is closed to other sites: whoever has a link may open it from anywhere.
  if (files) mountFileLinks(app, files);
  if (local) mountLocalChat(app, local, { closing, logger });
  app.notFound((c) => c.json({ error: 'Không có trang này.' }, 404));
  app.onError((error, c) => {
    if (error instanceof RequestBrokenOff) return c.body(null, 400);
    logger.error({ error: error.name, path: c.req.path }, 'a request failed');
    return c.json({ error: 'Máy chủ gặp lỗi, anh/chị thử lại sau ít phút.' }, 500);
  });
  return app;
}

/** Slow senders are looked for every second: Node's default of 30 s would let them stay that long. */
function createServer(app: Hono<{ Bindings: HttpBindings }>, patience: Patience): Server {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: patience.headersMs,
      // Node has one limit for all requests; `limitRequests` has one for each.
      requestTimeout: 0,
      connectionsCheckingInterval: Math.min(1_000, patience.headersMs),
    },
  }) as Server;
  limitRequests(server, patience.requestMs);
  return server;
}

async function listen(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new AddressUnusable(host, port, { cause });
  }
}

export class AddressUnusable extends OperatorError {
  override readonly name = 'AddressUnusable';

  constructor(host: string, port: number, options: ErrorOptions) {
    super(
      `Không mở được cổng ${port} trên ${host}: một chương trình khác đang dùng, hoặc máy này không có địa chỉ đó. ` +
        'Hãy dừng chương trình kia, hoặc đặt HOST và PORT khác.',
      options,
    );
  }
}
