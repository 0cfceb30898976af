import { callApi } from './call-api.ts';
import { TEXT_LIMIT } from './encode.ts';
import { ZaloApiError } from './zalo-api-error.ts';
import {
  BotInfo,
  SentMessage,
  WebhookCheck,
  WebhookInfo,
  WebhookSet,
  type WebhookSet as WebhookSetAnswer,
} from './wire.ts';

export interface ZaloBotOptions {
  /** Without a slash at the end. */
  readonly apiRoot?: string;
  /** How long a call may take; a poll has its own time and 10 s more. */
  readonly timeoutMs?: number;
}

const POLL_GRACE_MS = 10_000;
/** Zalo downloads the picture before it answers. */
const PHOTO_TIMEOUT_MS = 150_000;

/**
 * A client of the Zalo Bot Platform; its methods are called as on the wire. Every method throws `ZaloApiError` and nothing else.
 * It knows nothing of retries: a send has no key against doubles, so whoever calls decides.
 */
export class ZaloBot {
  readonly #token: string;
  readonly #apiRoot: string;
  readonly #timeoutMs: number;

  constructor(token: string, options: ZaloBotOptions = {}) {
    this.#token = token;
    this.#apiRoot = options.apiRoot ?? 'https://bot-api.zaloplatforms.com';
    this.#timeoutMs = options.timeoutMs ?? 15_000;
  }

  async getMe(signal?: AbortSignal): Promise<BotInfo> {
    return BotInfo.parse(await this.#call('getMe', {}, { signal }));
  }

  /**
   * Waits up to `timeout` seconds (at most 30 on the real service) for what people wrote, and gives it as it came: usually one
   * update, none when nobody wrote. Reading consumes: what is given here does not come again.
   */
  async getUpdates(options: { readonly timeout?: number } = {}, signal?: AbortSignal): Promise<readonly unknown[]> {
    const timeout = options.timeout ?? 30;
    try {
      const result = await this.#call(
        'getUpdates',
        { timeout },
        { signal, timeoutMs: timeout * 1_000 + POLL_GRACE_MS },
      );
      if (Array.isArray(result)) return result;
      return result === null || result === undefined ? [] : [result];
    } catch (error) {
      if (error instanceof ZaloApiError && error.kind === 'pollTimeout') return [];
      throw error;
    }
  }

  /** Stored by the service even when its check of the URL fails: look at `verification`. Capped per day. */
  async setWebhook(webhook: { readonly url: string; readonly secretToken: string }): Promise<WebhookSetAnswer> {
    return WebhookSet.parse(await this.#call('setWebhook', { url: webhook.url, secret_token: webhook.secretToken }));
  }

  /** Lets the service call the URL now; for diagnosis only, capped per day. */
  async testWebhook(): Promise<WebhookCheck> {
    return WebhookCheck.parse(await this.#call('testWebhook'));
  }

  async deleteWebhook(): Promise<void> {
    await this.#noneIs404('deleteWebhook');
  }

  /** Null when no webhook is set. */
  async getWebhookInfo(signal?: AbortSignal): Promise<WebhookInfo | null> {
    const info = WebhookInfo.parse(await this.#noneIs404('getWebhookInfo', signal));
    return info.url === '' ? null : info;
  }

  /** `text` is plain, at most `TEXT_LIMIT` units: what people wrote may stand in it, so no `parse_mode` is offered. */
  async sendMessage(chatId: string, text: string, signal?: AbortSignal): Promise<SentMessage> {
    if (text.length > TEXT_LIMIT) {
      const description = `the text has ${text.length} units, over ${TEXT_LIMIT}; split it before sending`;
      throw new ZaloApiError('sendMessage', { kind: 'badRequest', description, maybeDone: false });
    }
    return SentMessage.parse(await this.#call('sendMessage', { chat_id: chatId, text }, { signal }));
  }

  /** `photo` is a public URL that Zalo's servers can load several times. */
  async sendPhoto(chatId: string, photo: string, options: { readonly caption?: string } = {}): Promise<SentMessage> {
    const parameters = { chat_id: chatId, photo, ...options };
    return SentMessage.parse(await this.#call('sendPhoto', parameters, { timeoutMs: PHOTO_TIMEOUT_MS }));
  }

  async sendSticker(chatId: string, sticker: string): Promise<SentMessage> {
    return SentMessage.parse(await this.#call('sendSticker', { chat_id: chatId, sticker }));
  }

  /** `voiceUrl` ends in `.aac`; private chats only. */
  async sendVoice(chatId: string, voiceUrl: string): Promise<SentMessage> {
    return SentMessage.parse(await this.#call('sendVoice', { chat_id: chatId, voice_url: voiceUrl }));
  }

  /** Shows "typing" for about 5 s. */
  async sendChatAction(chatId: string, action: 'typing'): Promise<void> {
    await this.#call('sendChatAction', { chat_id: chatId, action });
  }

  async #noneIs404(method: string, signal?: AbortSignal): Promise<unknown> {
    try {
      return await this.#call(method, {}, { signal });
    } catch (error) {
      if (error instanceof ZaloApiError && error.kind === 'notFound') return {};
      throw error;
    }
  }

  #call(
    method: string,
    parameters: Readonly<Record<string, unknown>> = {},
    options: { readonly signal?: AbortSignal | undefined; readonly timeoutMs?: number } = {},
  ): Promise<unknown> {
    return callApi({
      apiRoot: this.#apiRoot,
      token: this.#token,
      method,
      parameters,
      timeoutMs: options.timeoutMs ?? this.#timeoutMs,
      signal: options.signal,
    });
  }
}
