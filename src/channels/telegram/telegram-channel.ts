import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';
import {
  type Channel,
  ChannelRefused,
  type Part,
  type Receive,
  type SendResult,
  type WebhookRoute,
} from '../channel.ts';
import { createTelegramApi, type TelegramApi } from './api.ts';
import { connect, tokenRefused, type Webhook } from './connect.ts';
import { encodeForTelegram } from './encode.ts';
import { isTokenRefused } from './failure.ts';
import { Intake } from './intake.ts';
import { Patience, type Pause } from './patience.ts';
import { pollLoop } from './poll-loop.ts';
import { readPush } from './push.ts';
import { sendPart } from './send.ts';

export interface TelegramOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Null: updates are fetched by polling. */
  readonly webhook: Webhook | null;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How to wait between tries; tests shorten it. */
  readonly pause?: Pause;
}

/** `start` holds up the program no longer than this; the channel goes on trying by itself. */
const START_PATIENCE_MS = 5_000;
const STOP_PATIENCE_MS = 900;
const COMPLAIN_EVERY_MS = 60_000;

/** Telegram, by polling or by webhook. */
export class TelegramChannel implements Channel, WebhookRoute {
  readonly name = 'telegram';
  readonly path = '/webhook/telegram';
  readonly encode = encodeForTelegram;
  readonly #options: TelegramOptions;
  readonly #api: TelegramApi;
  readonly #ending = new AbortController();
  readonly #intake: Intake;
  #running: Promise<void> = Promise.resolve();
  #complainedAt = -Infinity;

  constructor(options: TelegramOptions) {
    this.#options = options;
    this.#api = createTelegramApi(options);
    this.#intake = new Intake({ api: this.#api, clock: options.clock, signal: this.#ending.signal });
  }

  /** Resolves also while Telegram can't be reached: it is then tried again and again. Rejects with `ChannelRefused`. */
  start(receive: Receive): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    let isStarted = false;
    const started = (): void => {
      isStarted = true;
      resolve();
    };
    const patience = setTimeout(started, START_PATIENCE_MS);
    this.#running = this.#run(receive, started)
      .catch((error: unknown) => {
        if (!isStarted) reject(error);
        else this.#options.logger.error({ channel: 'telegram', error }, 'Telegram is off until the next start');
      })
      .finally(() => clearTimeout(patience));
    return promise;
  }

  send(chatId: string, part: Part, signal?: AbortSignal): Promise<SendResult> {
    return sendPart(this.#api, chatId, part, signal);
  }

  /** 401: not Telegram; 400: no update; 503: not stored, to be pushed again; 200: stored, or nothing for us. */
  async accept(request: Parameters<WebhookRoute['accept']>[0]): Promise<number> {
    const { webhook } = this.#options;
    if (webhook === null) return 404;
    const push = readPush(webhook.secret, request.header('x-telegram-bot-api-secret-token'), request.body);
    switch (push.kind) {
      case 'stranger':
        return this.#complain(401, 'a request to the Telegram webhook without its secret; has WEBHOOK_SECRET changed?');
      case 'garbage':
        return this.#complain(400, 'a request to the Telegram webhook that is no update');
      case 'update':
        return this.#intake.take([push.update]).then(
          () => 200,
          (error: unknown) =>
            this.#complain(503, 'an update from Telegram is not stored; it will be pushed again', error),
        );
    }
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    const ended = Promise.all([this.#running, this.#intake.settled()]);
    await Promise.race([ended, sleep(STOP_PATIENCE_MS, undefined, { ref: false })]);
  }

  async #run(receive: Receive, started: () => void): Promise<void> {
    const { logger, webhook, pause = pauseFor } = this.#options;
    const { signal } = this.#ending;
    const patience = new Patience({ logger, pause, signal });
    await this.#connect(receive, patience, started);
    started();
    if (webhook !== null) return;
    const take = (updates: readonly unknown[]): Promise<void> => this.#intake.take(updates);
    await pollLoop({ api: this.#api, take, patience, signal }).catch((error: unknown) => {
      throw isTokenRefused(error) ? tokenRefused(error) : error;
    });
  }

  async #connect(receive: Receive, patience: Patience, tried: () => void): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      try {
        this.#intake.open(await connect(this.#api, this.#options.webhook, signal), receive);
        return patience.recovered();
      } catch (error) {
        if (error instanceof ChannelRefused) throw error;
        tried();
        if (!signal.aborted) await patience.after(error);
      }
    }
  }

  /** At most once a minute: anybody can call a webhook a thousand times. */
  #complain(status: number, what: string, error?: unknown): number {
    const now = this.#options.clock.now().getTime();
    if (now - this.#complainedAt >= COMPLAIN_EVERY_MS) {
      this.#complainedAt = now;
      this.#options.logger.warn({ channel: 'telegram', status, error }, what);
    }
    return status;
  }
}

const pauseFor: Pause = (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined);
