import { createHash, timingSafeEqual } from 'node:crypto';
import { updateIdOf } from './poll-loop.ts';

/** What a request to the webhook turns out to be. */
export type Push =
  | { readonly kind: 'update'; readonly update: unknown }
  /** Not from Telegram. */
  | { readonly kind: 'stranger' }
  /** From Telegram, or so it says, but no update. */
  | { readonly kind: 'garbage' };

/** The secret is compared in constant time, and before anything is parsed. Pure. */
export function readPush(secret: string, given: string | undefined, body: string): Push {
  if (!timingSafeEqual(digest(given ?? ''), digest(secret))) return { kind: 'stranger' };
  const update = parse(body);
  return updateIdOf(update) === undefined ? { kind: 'garbage' } : { kind: 'update', update };
}

/** Of equal length whatever was given. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
