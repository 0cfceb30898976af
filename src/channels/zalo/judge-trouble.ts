import { ChannelRefused } from '../channel.ts';
import { reasonOf } from '../reason-of.ts';
import { refused, type Trouble, unreachable } from '../trouble.ts';
import { tokenRefused } from './refusals.ts';
import { ZaloApiError } from './zalo-api-error.ts';

/** What a failure to receive is worth. Pure. */
export function judgeTrouble(error: unknown, failures: number): Trouble {
  if (error instanceof ChannelRefused) return refused(error);
  if (!(error instanceof ZaloApiError)) return unreachable('Zalo', reasonOf(error), failures);
  if (error.kind === 'auth') return refused(tokenRefused(error), error.message);
  return unreachable('Zalo', error.message, failures);
}
