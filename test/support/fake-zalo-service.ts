import { Mailbag } from './fake-zalo-mailbag.ts';
import type { FakeZaloSettings } from './fake-zalo-settings.ts';
import { hexId } from './fake-zalo-updates.ts';
import { type FakeWebhook, probe } from './fake-zalo-webhook.ts';

/** What the service answers: a result, or a failure with its code. */
export type Answer =
  | { readonly ok: true; readonly result?: unknown; readonly error_code?: number }
  | { readonly ok: false; readonly error_code: number; readonly description: string };

/** A message that the service accepted from the bot, as a person would see it. */
export interface FakeSent {
  readonly method: string;
  readonly chat_id: string;
  readonly message_id: string;
  readonly text?: string;
  readonly photo?: string;
  readonly caption?: string;
  readonly sticker?: string;
  readonly voice_url?: string;
}

type Parameters = Readonly<Record<string, unknown>>;

const TEXT_LIMIT = 2_000;
const CONTENT: Readonly<Record<string, 'text' | 'photo' | 'sticker' | 'voice_url'>> = {
  sendMessage: 'text',
  sendPhoto: 'photo',
  sendSticker: 'sticker',
  sendVoice: 'voice_url',
};
const PRIVATE_HOST = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\])/;

/** The methods of the bot API and what they remember. Strict where the vendor's words allow it. */
export class FakeZaloService {
  readonly settings: FakeZaloSettings;
  readonly mailbag: Mailbag;
  readonly sent: FakeSent[] = [];
  /** Chats that may be written to: those that wrote first. */
  readonly chats = new Set<string>();
  webhook: FakeWebhook | null = null;
  #webhookCalls = 0;

  constructor(settings: FakeZaloSettings) {
    this.settings = settings;
    this.mailbag = new Mailbag(settings);
  }

  async answer(method: string, parameters: Parameters, hungUp: AbortSignal): Promise<Answer> {
    switch (method) {
      case 'getMe':
        return this.#me();
      case 'getUpdates':
        return await this.#updates(parameters, hungUp);
      case 'setWebhook':
        return await this.#setWebhook(parameters);
      case 'testWebhook':
        return await this.#testWebhook();
      case 'deleteWebhook':
        if (this.webhook === null && this.settings.noWebhook === '404') return failure(404, 'Not Found');
        this.webhook = null;
        return { ok: true, result: { url: '', updated_at: Date.now() } };
      case 'getWebhookInfo':
        if (this.webhook === null && this.settings.noWebhook === '404') return failure(404, 'Not Found');
        return { ok: true, result: { url: this.webhook?.url ?? '', updated_at: Date.now() }, error_code: 0 };
      case 'sendChatAction':
        return (
          this.#unreachable(parameters) ??
          (parameters['action'] === 'typing' ? { ok: true } : failure(400, 'Bad action'))
        );
      default:
        return CONTENT[method] === undefined ? failure(400, 'Unknown method') : this.#send(method, parameters);
    }
  }

  #me(): Answer {
    const id = this.settings.token.split(':')[0];
    const names = { account_name: 'bot.Qw7LmTzKa', account_type: 'BASIC', display_name: this.settings.botName };
    return { ok: true, result: { id, ...names, can_join_groups: true } };
  }

  async #updates(parameters: Parameters, hungUp: AbortSignal): Promise<Answer> {
    if (this.webhook !== null) return failure(400, 'A webhook is set; delete it to use getUpdates');
    const seconds = Number(parameters['timeout'] ?? 30);
    const update = await this.mailbag.take(seconds * 1_000 * this.settings.timeScale, hungUp);
    if (update === undefined) return failure(408, 'Request timeout');
    return { ok: true, result: this.settings.resultShape === 'array' ? [update] : update };
  }

  async #setWebhook(parameters: Parameters): Promise<Answer> {
    const { url, secret_token: secret } = parameters;
    if (this.#isOverCap()) return failure(426, 'Too many calls today');
    if (typeof url !== 'string' || !this.#isAllowed(url)) return failure(400, 'Bad webhook url');
    if (typeof secret !== 'string' || secret.length < 8 || secret.length > 256) return failure(400, 'Bad secret_token');
    this.webhook = { url, secret };
    const verification = await probe(this.webhook, this.settings);
    return { ok: true, result: { url, updated_at: Date.now(), ...(verification && { verification }) } };
  }

  async #testWebhook(): Promise<Answer> {
    if (this.#isOverCap()) return failure(426, 'Too many calls today');
    if (this.webhook === null) return failure(404, 'Not Found');
    return { ok: true, result: await probe(this.webhook, this.settings) };
  }

  #send(method: string, parameters: Parameters): Answer {
    const field = CONTENT[method]!;
    const content = parameters[field];
    if (typeof content !== 'string' || content === '') return failure(400, `${field} is missing`);
    for (const words of [parameters['text'], parameters['caption']]) {
      if (words !== undefined && (typeof words !== 'string' || words.length > TEXT_LIMIT))
        return failure(400, 'Text too long');
    }
    const unreachable = this.#unreachable(parameters);
    if (unreachable) return unreachable;
    const { quota } = this.settings;
    if (quota !== null && this.sent.length >= quota) return failure(429, 'Quota exceeded');
    const caption = parameters['caption'];
    const message_id = hexId();
    // Parameters nobody documented (buttons, reply_to) are dropped without a word, as the service does.
    const kept = { [field]: content, ...(typeof caption === 'string' && { caption }) };
    this.sent.push({ method, chat_id: String(parameters['chat_id']), message_id, ...kept });
    return { ok: true, result: { message_id, date: Date.now() } };
  }

  #unreachable({ chat_id: chat }: Parameters): Answer | undefined {
    if (typeof chat !== 'string') return failure(400, 'chat_id is missing');
    return this.chats.has(chat) ? undefined : failure(this.settings.unknownChat, 'Chat not found');
  }

  #isAllowed(url: string): boolean {
    const parsed = URL.parse(url);
    if (parsed === null) return false;
    if (!this.settings.httpsOnly) return /^https?:$/.test(parsed.protocol);
    return parsed.protocol === 'https:' && !PRIVATE_HOST.test(parsed.hostname);
  }

  #isOverCap(): boolean {
    const { webhookCalls } = this.settings;
    return webhookCalls !== null && ++this.#webhookCalls > webhookCalls;
  }
}

export function failure(error_code: number, description: string): Answer & { ok: false } {
  return { ok: false, error_code, description };
}
