import type { Part, SendResult } from '../channel.ts';
import { resultOfFailure } from './send-result.ts';
import { ZaloApiError } from './zalo-api-error.ts';
import type { ZaloBot } from './zalo-bot.ts';

/** Sends parts, and counts per chat the refusals in a row that show that it is gone. */
export class Sender {
  readonly #bot: ZaloBot;
  readonly #refusals = new Map<string, number>();

  constructor(bot: ZaloBot) {
    this.#bot = bot;
  }

  async send(chatId: string, part: Part, signal?: AbortSignal): Promise<SendResult> {
    try {
      const sent = await this.#bot.sendMessage(chatId, part.text, signal);
      this.#refusals.delete(chatId);
      return { kind: 'sent', remoteId: sent.message_id ?? '' };
    } catch (error) {
      if (!(error instanceof ZaloApiError)) throw error;
      return resultOfFailure(error, this.#count(chatId, error));
    }
  }

  /** A text that the service was never shown says nothing of the chat. */
  #count(chatId: string, error: ZaloApiError): number {
    if (error.kind !== 'badRequest' || error.httpStatus === undefined) return 0;
    const refusals = (this.#refusals.get(chatId) ?? 0) + 1;
    this.#refusals.set(chatId, refusals);
    return refusals;
  }
}
