import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { z } from 'zod';
import { readBody } from '../read-body.ts';
import { problem } from './problem.ts';

const LIMIT_BYTES = 64 * 1024;

/**
 * The request's JSON body as `schema` says, or the answer that refuses it. Only `application/json` is taken: another site
 * can't send that without asking first. `advice` is for a body that is JSON but not what was asked for.
 */
export async function readJson<T>(
  c: Context<{ Bindings: HttpBindings }>,
  schema: z.ZodType<T>,
  advice: string,
): Promise<{ readonly ok: T } | { readonly refused: Response }> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
    return { refused: problem(c, 415, 'Nội dung phải gửi ở dạng application/json.') };
  }
  const body = await readBody(c.env.incoming, LIMIT_BYTES);
  if (body === null) return { refused: problem(c, 413, 'Tin nhắn dài quá. Anh/chị chia thành nhiều tin ngắn hơn.') };
  const parsed = schema.safeParse(parse(body.toString('utf8')));
  return parsed.success ? { ok: parsed.data } : { refused: problem(c, 400, advice) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
