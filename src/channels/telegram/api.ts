import { Telegraf } from 'telegraf';
import { readFailure } from './failure.ts';

/** The Bot API as this folder sees it. */
export interface TelegramApi {
  /** Gives `result`, unchecked. Rejects with `ApiFailed` only, also when `signal` ends the call. */
  call(method: string, payload: Payload, options?: CallOptions): Promise<unknown>;
}

export type Payload = Readonly<Record<string, unknown>>;

export interface CallOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** telegraf itself would wait for 500 s on a connection that is half open. */
const PATIENCE_MS = 20_000;

/** telegraf's types stop at Bot API 7.1 and know no native AbortSignal, though the call takes both. */
type RawCall = (method: string, payload: Payload, options: { readonly signal: AbortSignal }) => Promise<unknown>;

/** Talks to the bot's account. `apiRoot` may have a path of its own; telegraf is used for its calls, never for its loop. */
export function createTelegramApi(bot: { readonly token: string; readonly apiRoot: string }): TelegramApi {
  const { telegram } = new Telegraf(bot.token, {
    handlerTimeout: Infinity,
    telegram: { apiRoot: `${bot.apiRoot.replace(/\/+$/, '')}/`, webhookReply: false },
  });
  const rawCall = telegram.callApi.bind(telegram) as unknown as RawCall;

  return {
    async call(method, payload, { timeoutMs = PATIENCE_MS, signal } = {}) {
      const ending = new AbortController();
      const end = (): void => ending.abort();
      const timer = setTimeout(end, timeoutMs);
      signal?.addEventListener('abort', end, { once: true });
      if (signal?.aborted) end();
      try {
        return await rawCall(method, payload, { signal: ending.signal });
      } catch (error) {
        throw readFailure(method, error);
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
      }
    },
  };
}
