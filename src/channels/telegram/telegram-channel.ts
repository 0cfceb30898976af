import type { IncomingFile } from '../../conversation/message.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Pace } from '../../lib/pacer.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Channel, FetchedFile, Part, ReadFile, Receive, SendResult, WebhookRoute } from '../channel.ts';
import { keepReceiving, type Reception } from '../keep-receiving.ts';
import { OnceAMinute } from '../once-a-minute.ts';
import { parseJson } from '../parse-json.ts';
import { Patience } from '../patience.ts';
import { atMost, type Pause, pauseFor } from '../pause.ts';
import { reasonOf } from '../reason-of.ts';
import { isSecret } from '../secret.ts';
import { createTelegramApi, type TelegramApi } from './api.ts';
import { connect, type Webhook } from './connect.ts';
import { encodeForTelegram } from './encode.ts';
import { fetchTelegramFile } from './fetch-file.ts';
import { Intake } from './intake.ts';
import { judgeTrouble } from './judge-trouble.ts';
import { pollLoop, updateIdOf } from './poll-loop.ts';
import { sendPart } from './send.ts';

export interface TelegramOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Null: updates are fetched by polling. */
  readonly webhook: Webhook | null;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly readFile: ReadFile;
  /** How to wait between tries; tests shorten it. */
  readonly pause?: Pause;
}

/** Limits of the Bot API for messages sent in bulk; the ids of groups are negative. */
const TELEGRAM_PACE: Pace = { perSecond: 30, perGroupMinute: 20, isGroup: (chatId) => chatId.startsWith('-') };
const STOP_PATIENCE_MS = 900;
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

/** Telegram, by polling or by webhook. */
export class TelegramChannel implements Channel, WebhookRoute {
  readonly name = 'telegram';
  readonly path = '/webhook/telegram';
  readonly pace = TELEGRAM_PACE;
  readonly encode = encodeForTelegram;
  readonly #options: TelegramOptions;
  readonly #api: TelegramApi;
  readonly #ending = new AbortController();
  readonly #intake: Intake;
  readonly #complaints: OnceAMinute;
  #running: Promise<void> = Promise.resolve();

  constructor(options: TelegramOptions) {
    this.#options = options;
    this.#api = createTelegramApi(options);
    this.#intake = new Intake({ api: this.#api, clock: options.clock, signal: this.#ending.signal });
    this.#complaints = new OnceAMinute({ channel: this.name, ...options });
  }

  /** Resolves also while Telegram can't be reached: it is then tried again and again. Rejects with `ChannelRefused`. */
  start(receive: Receive): Promise<void> {
    const { logger, webhook, pause = pauseFor } = this.#options;
    const { signal } = this.#ending;
    const api = this.#api;
    const patience = new Patience({ channel: this.name, logger, pause, signal, judge: judgeTrouble });
    const take = (updates: readonly unknown[]): Promise<void> => this.#intake.take(updates);
    const reception: Reception = {
      connect: async () => this.#intake.open(await connect(api, webhook, signal), receive),
      receive: webhook === null ? () => pollLoop({ api, take, patience, signal }) : null,
    };
    const { started, ended } = keepReceiving(reception, { patience, signal });
    this.#running = ended;
    return started;
  }

  send(chatId: string, part: Part, signal?: AbortSignal): Promise<SendResult> {
    return sendPart({ api: this.#api, readFile: this.#options.readFile }, chatId, part, signal);
  }

  fetchFile(file: IncomingFile, signal?: AbortSignal): Promise<FetchedFile> {
    return fetchTelegramFile(this.#api, file, signal);
  }

  admits(header: (name: string) => string | undefined): boolean {
    const { webhook } = this.#options;
    if (webhook !== null && isSecret(header(SECRET_HEADER), webhook.secret)) return true;
    this.#complaints.warn('a request to the Telegram webhook without its secret; has WEBHOOK_SECRET changed?');
    return false;
  }

  /** 400: no update; 503: not stored, to be pushed again; 200: stored, or nothing for us. */
  async accept(body: string): Promise<number> {
    const update = parseJson(body);
    if (updateIdOf(update) === undefined) {
      this.#complaints.warn('a request to the Telegram webhook that is no update');
      return 400;
    }
    try {
      await this.#intake.take([update]);
      return 200;
    } catch (error) {
      const facts = { reason: reasonOf(error) };
      this.#complaints.warn('an update from Telegram is not stored; it will be pushed again', facts);
      return 503;
    }
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await atMost(STOP_PATIENCE_MS, Promise.all([this.#running, this.#intake.settled()]));
  }
}
