import { ChannelRefused } from '../channel.ts';
import { notStored, refused, type Trouble, unreachable } from '../trouble.ts';
import { ApiFailed, isTokenRefused } from './failure.ts';
import { tokenRefused } from './refusals.ts';

const OTHER_POLLER = 'another program fetches the messages of this bot: stop it, or give it another token';

/** What a failure to receive is worth; what Telegram asks for (`retry_after`) is obeyed. Pure. */
export function judgeTrouble(error: unknown, failures: number): Trouble {
  if (error instanceof ChannelRefused) return refused(error);
  if (!(error instanceof ApiFailed)) return notStored(error, failures);
  if (isTokenRefused(error)) return refused(tokenRefused(error), error.message);
  const trouble = unreachable('Telegram', error.message, failures);
  const pauseMs = Math.max(error.retryAfterMs ?? 0, trouble.pauseMs);
  return { ...trouble, pauseMs, words: error.code === 409 ? OTHER_POLLER : trouble.words };
}
