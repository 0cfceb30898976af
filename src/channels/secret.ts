import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares in a time that tells nothing of how much of the secret was right. */
export function isSecret(given: string | undefined, secret: string): boolean {
  return timingSafeEqual(digest(given ?? ''), digest(secret));
}

/** Of equal length whatever was given. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
