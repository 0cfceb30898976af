import { conflict, type Params } from './fake-telegram-answer.ts';
import { push, type Update, type Webhook } from './fake-telegram-push.ts';

interface Poller {
  /** Something was added. */
  readonly news: () => void;
  readonly giveUp: () => void;
  readonly end: (error: Error) => void;
}

const LONGEST_RETRY_MS = 1_000;

/** What waits to be fetched or pushed, and who waits for it. An update is kept until it is confirmed. */
export class FakeUpdates {
  readonly #retryMs: number;
  readonly #longestHoldMs: number;
  #pending: Update[] = [];
  #allowed: readonly string[] | null = null;
  #poller: Poller | null = null;
  #webhook: Webhook | null = null;
  #lastError: string | undefined;
  #stopped = false;
  /** The number of the next update; tests may set it lower, as Telegram does after a quiet week. */
  nextId = 700_000_001;

  constructor(options: { readonly retryMs: number; readonly longestHoldMs: number }) {
    this.#retryMs = options.retryMs;
    this.#longestHoldMs = options.longestHoldMs;
  }

  get pending(): readonly Update[] {
    return this.#pending;
  }

  /** Adds anything as an update, malformed things too; kinds the bot did not ask for are dropped. */
  add(content: Readonly<Record<string, unknown>>): void {
    const kind = Object.keys(content).find((key) => key !== 'update_id');
    if (this.#allowed && kind !== undefined && !this.#allowed.includes(kind)) return;
    this.#pending.push({ update_id: this.nextId, ...content });
    this.nextId += 1;
    this.#poller?.news();
  }

  /** Long polling. A second poller ends the first one with 409. `gone` is aborted when the bot hangs up. */
  async get(params: Params, gone: AbortSignal): Promise<readonly Update[]> {
    if (this.#webhook)
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    this.#allow(params['allowed_updates']);
    const offset = Number(params['offset'] ?? 0);
    const limit = Math.min(100, Number(params['limit'] ?? 100));
    const waiting = (): Update[] =>
      offset < 0 ? this.#pending.slice(offset) : this.#pending.filter((update) => update.update_id >= offset);
    this.#pending = waiting();
    this.#poller?.end(
      conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
    );
    const waitMs = Math.min(this.#longestHoldMs, Number(params['timeout'] ?? 0) * 1_000);
    if (waiting().length === 0 && waitMs > 0) await this.#wait(waitMs, gone, () => waiting().length > 0);
    return waiting().slice(0, limit);
  }

  #wait(ms: number, gone: AbortSignal, isEnough: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (act: () => void): void => {
        if (this.#poller !== poller) return;
        this.#poller = null;
        clearTimeout(timer);
        act();
      };
      const poller: Poller = {
        news: () => isEnough() && finish(resolve),
        giveUp: () => finish(resolve),
        end: (error) => finish(() => reject(error)),
      };
      const timer = setTimeout(poller.giveUp, ms);
      this.#poller = poller;
      gone.addEventListener('abort', poller.giveUp, { once: true });
    });
  }

  #allow(kinds: unknown): void {
    if (Array.isArray(kinds)) this.#allowed = kinds.length > 0 ? kinds.map(String) : null;
  }

  setWebhook(webhook: Webhook | null, params: Params): void {
    if (params['drop_pending_updates'] === true) this.#pending = [];
    this.#allow(params['allowed_updates']);
    this.#lastError = undefined;
    this.#webhook = webhook;
    if (!webhook) return;
    this.#poller?.end(conflict('terminated by setWebhook request'));
    void this.#push(webhook);
  }

  webhookInfo(): Readonly<Record<string, unknown>> {
    return {
      url: this.#webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#pending.length,
      ...(this.#lastError ? { last_error_date: 1_790_000_000, last_error_message: this.#lastError } : {}),
      ...(this.#allowed ? { allowed_updates: this.#allowed } : {}),
    };
  }

  stop(): void {
    this.#stopped = true;
    this.#poller?.giveUp();
  }

  /** Pushes the oldest one until it is taken, then the next, for as long as this webhook is set. */
  async #push(webhook: Webhook): Promise<void> {
    let retryMs = this.#retryMs;
    while (this.#webhook === webhook && !this.#stopped) {
      const [update] = this.#pending;
      if (update) {
        this.#lastError = await push(webhook, update);
        if (!this.#lastError) {
          this.#pending = this.#pending.filter((other) => other !== update);
          retryMs = this.#retryMs;
          continue;
        }
        retryMs = Math.min(LONGEST_RETRY_MS, retryMs * 2);
      }
      await new Promise((resolve) => setTimeout(resolve, update ? retryMs : 5).unref());
    }
  }
}
