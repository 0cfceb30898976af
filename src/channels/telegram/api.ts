import { Telegraf } from 'telegraf';
import { readCapped } from '../read-capped.ts';
import { ApiFailed, answeredWith, readFailure } from './failure.ts';

/** The Bot API as this folder sees it. */
export interface TelegramApi {
  /** Gives `result`, unchecked. Rejects with `ApiFailed` only, also when `signal` ends the call. */
  call(method: string, payload: Payload, options?: CallOptions): Promise<unknown>;
  /** The bytes of a file, by the path that `getFile` gave; null when there are more than `limit`. Rejects with `ApiFailed` only. */
  download(filePath: string, limit: number, options?: CallOptions): Promise<Uint8Array | null>;
}

export type Payload = Readonly<Record<string, unknown>>;

export interface CallOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** telegraf itself would wait for 500 s on a connection that is half open. */
const PATIENCE_MS = 20_000;
const FILE_PATIENCE_MS = 60_000;
/** A path with such a step would lead out of the bot's own folder. */
const LEADS_OUT = /(?:^|\/)\.\.?(?:\/|$)/;

/** telegraf's types stop at Bot API 7.1 and know no native AbortSignal, though the call takes both. */
type RawCall = (method: string, payload: Payload, options: { readonly signal: AbortSignal }) => Promise<unknown>;

/** Talks to the bot's account. `apiRoot` may have a path of its own; telegraf is used for its calls, never for its loop. */
export function createTelegramApi(bot: { readonly token: string; readonly apiRoot: string }): TelegramApi {
  const apiRoot = bot.apiRoot.replace(/\/+$/, '');
  const { telegram } = new Telegraf(bot.token, {
    handlerTimeout: Infinity,
    telegram: { apiRoot: `${apiRoot}/`, webhookReply: false },
  });
  const rawCall = telegram.callApi.bind(telegram) as unknown as RawCall;

  return {
    call: (method, payload, options) => inTime(method, options, (signal) => rawCall(method, payload, { signal })),

    download: (filePath, limit, options) =>
      inTime('download', { timeoutMs: FILE_PATIENCE_MS, ...options }, async (signal) => {
        if (LEADS_OUT.test(filePath)) throw answeredWith('download', 404);
        const path = filePath.split('/').map(encodeURIComponent).join('/');
        // The token must not follow a redirect to another host.
        const answer = await fetch(`${apiRoot}/file/bot${bot.token}/${path}`, { signal, redirect: 'manual' });
        if (answer.ok) return readCapped(answer, limit);
        await answer.body?.cancel();
        throw answeredWith('download', answer.status);
      }),
  };
}

/** Runs one call until its time or the caller's signal is up. */
async function inTime<T>(
  name: string,
  { timeoutMs = PATIENCE_MS, signal }: CallOptions = {},
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const timer = setTimeout(end, timeoutMs);
  signal?.addEventListener('abort', end, { once: true });
  if (signal?.aborted) end();
  try {
    return await call(ending.signal);
  } catch (error) {
    throw error instanceof ApiFailed ? error : readFailure(name, error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}
