import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Refuses a request; `sentence` is shown to the person as it is: what is wrong, and what to do. */
export function problem(c: Context, status: ContentfulStatusCode, sentence: string): Response {
  return c.json({ error: sentence }, status);
}
