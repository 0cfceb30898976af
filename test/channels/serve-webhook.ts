import { onTestFinished } from 'vitest';
import type { WebhookRoute } from '../../src/channels/channel.ts';
import { startHttpServer } from '../../src/http/server.ts';
import { recordingLogger } from './recording-logger.ts';

/** Serves a channel's webhook by the product's own server; gives its address, which the channel has to know before it is made. */
export async function serveWebhook(path: string, channel: () => WebhookRoute): Promise<string> {
  const route: WebhookRoute = {
    path,
    admits: (header) => channel().admits(header),
    accept: (body) => channel().accept(body),
  };
  const { logger } = recordingLogger();
  const options = { host: '127.0.0.1', port: 0, health: () => ({ ready: true }), files: null, local: null, logger };
  const server = await startHttpServer({ ...options, routes: [route] });
  onTestFinished(() => server.stop());
  return `http://127.0.0.1:${server.port}${path}`;
}
