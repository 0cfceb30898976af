import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { StatusCode } from 'hono/utils/http-status';
import type { WebhookRoute } from '../channels/channel.ts';
import type { Logger } from '../lib/logger.ts';
import { readBody } from './read-body.ts';

export const WEBHOOK_LIMIT_BYTES = 1024 * 1024;

/**
 * Serves the channels' webhooks. A stranger is sent away before anything of the body is read. A message that could not be stored gets 503, so that the messenger brings it again.
 * Neither headers (the secret) nor the body ever reach the log.
 */
export function mountWebhooks(
  app: Hono<{ Bindings: HttpBindings }>,
  routes: readonly WebhookRoute[],
  logger: Logger,
): void {
  for (const route of routes) {
    app.post(route.path, async (c) => {
      if (!route.admits((name) => c.req.header(name))) return c.body(null, 401);
      const body = await readBody(c.env.incoming, WEBHOOK_LIMIT_BYTES);
      if (body === null) return c.body(null, 413);
      try {
        return c.body(null, (await route.accept(body.toString('utf8'))) as StatusCode);
      } catch (error) {
        logger.error({ error: nameOf(error), path: route.path }, 'a webhook message could not be stored');
        return c.body(null, 503);
      }
    });
    app.all(route.path, (c) => c.body(null, 405, { Allow: 'POST' }));
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
