import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Part, SendResult } from '../channel.ts';
import { RecentCounts } from './recent-counts.ts';
import { resultOfFailure } from './send-result.ts';
import { TooMany } from './too-many.ts';
import { ZaloApiError } from './zalo-api-error.ts';
import type { ZaloBot } from './zalo-bot.ts';

const REMEMBERED = 1_000;

/** Sends parts, and counts per chat the refusals in a row that show that it is gone. */
export class Sender {
  readonly #bot: ZaloBot;
  readonly #refusals = new RecentCounts(REMEMBERED);
  readonly #tooMany: TooMany;

  constructor(deps: { readonly bot: ZaloBot; readonly clock: Clock; readonly logger: Logger }) {
    this.#bot = deps.bot;
    this.#tooMany = new TooMany(deps);
  }

  async send(chatId: string, part: Part, signal?: AbortSignal): Promise<SendResult> {
    try {
      const sent = await this.#bot.sendMessage(chatId, part.text, signal);
      this.#refusals.forget(chatId);
      this.#tooMany.sent();
      return { kind: 'sent', remoteId: sent.message_id ?? '' };
    } catch (error) {
      if (!(error instanceof ZaloApiError)) throw error;
      if (error.kind === 'quota') return this.#tooMany.refused(chatId, error.message);
      return resultOfFailure(error, this.#count(chatId, error));
    }
  }

  /** A text that the service was never shown says nothing of the chat. */
  #count(chatId: string, error: ZaloApiError): number {
    return error.kind === 'badRequest' && error.httpStatus !== undefined ? this.#refusals.add(chatId) : 0;
  }
}
