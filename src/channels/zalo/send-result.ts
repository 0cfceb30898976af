import type { SendResult } from '../channel.ts';
import type { ZaloApiError, ZaloFault } from './zalo-api-error.ts';

/** So many refusals in a row, and it is the chat that is refused, not the message. */
const REFUSALS_OF_A_LOST_CHAT = 3;

const OUTCOMES: Readonly<Record<ZaloFault, Exclude<SendResult['kind'], 'sent'>>> = {
  auth: 'channel-down',
  notFound: 'unreachable',
  badRequest: 'refused',
  quota: 'retry',
  rateLimited: 'retry',
  pollTimeout: 'retry',
  server: 'retry',
  network: 'retry',
  timeout: 'retry',
  aborted: 'retry',
};

/**
 * What a failed send means, but for `quota`, which `TooMany` judges. The vendor does not say how a block or a deleted chat is answered: 404 is taken for it at once, 400
 * (which a malformed message gets too) when it is the third in a row on this chat: `refusals` counts them, this one included.
 */
export function resultOfFailure(error: ZaloApiError, refusals: number): SendResult {
  const kind = OUTCOMES[error.kind];
  const reason = error.message;
  if (kind === 'retry') return { kind, afterMs: null, certain: !error.maybeDone, reason };
  if (kind === 'refused' && refusals >= REFUSALS_OF_A_LOST_CHAT) return { kind: 'unreachable', reason };
  return { kind, reason };
}
