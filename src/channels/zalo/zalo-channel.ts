import type { IncomingFile } from '../../conversation/message.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Channel, FetchedFile, Part, Receive, SendResult, WebhookRoute } from '../channel.ts';
import { keepReceiving, type Reception } from '../keep-receiving.ts';
import { Patience } from '../patience.ts';
import { atMost, type Pause, pauseFor } from '../pause.ts';
import { connect, type Webhook, WEBHOOK_PATH } from './connect.ts';
import { decodeUpdate } from './decode.ts';
import { encodeForZalo } from './encode.ts';
import { fetchPicture } from './fetch-picture.ts';
import { judgeTrouble } from './judge-trouble.ts';
import { Poller } from './poll-loop.ts';
import { Pusher } from './push.ts';
import { Sender } from './send.ts';
import { ZaloBot } from './zalo-bot.ts';

export interface ZaloOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Null: messages are fetched by polling. */
  readonly webhook: Webhook | null;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How to wait between tries; tests shorten it. */
  readonly pause?: Pause;
}

/** A message that is being stored may hold up `stop` for so long: Zalo keeps no copy of it. */
const STOP_PATIENCE_MS = 1_500;

/** Zalo, by polling or by webhook. */
export class ZaloChannel implements Channel, WebhookRoute {
  readonly name = 'zalo';
  readonly path = WEBHOOK_PATH;
  readonly encode = encodeForZalo;
  readonly #options: ZaloOptions;
  readonly #bot: ZaloBot;
  readonly #sender: Sender;
  readonly #pusher: Pusher | null;
  readonly #ending = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #botName: string | null = null;

  constructor(options: ZaloOptions) {
    const { webhook, clock, logger } = options;
    this.#options = options;
    this.#bot = new ZaloBot(options.token, options);
    this.#sender = new Sender({ bot: this.#bot, clock, logger });
    this.#pusher = webhook && new Pusher({ bot: this.#bot, webhook, clock, logger, decode: this.#decode });
  }

  /** Resolves also while Zalo can't be reached: it is then tried again and again. Rejects with `ChannelRefused`. */
  start(receive: Receive): Promise<void> {
    const { webhook, logger, pause = pauseFor } = this.#options;
    const { signal } = this.#ending;
    const bot = this.#bot;
    this.#pusher?.open(receive);
    const patience = new Patience({ channel: this.name, logger, pause, signal, judge: judgeTrouble });
    const poller = new Poller({ bot, decode: this.#decode, receive, logger, pause, signal });
    const reception: Reception = {
      connect: async () => void (this.#botName = await connect(bot, webhook, logger, signal)),
      receive: webhook === null ? () => poller.keepPolling(() => patience.recovered()) : null,
    };
    const { started, ended } = keepReceiving(reception, { patience, signal });
    this.#running = ended;
    return started;
  }

  send(chatId: string, part: Part, signal?: AbortSignal): Promise<SendResult> {
    return this.#sender.send(chatId, part, signal);
  }

  fetchFile(file: IncomingFile, signal?: AbortSignal): Promise<FetchedFile> {
    return fetchPicture(file.ref, this.#options.apiRoot, signal);
  }

  admits(header: (name: string) => string | undefined): boolean {
    return this.#pusher?.admits(header) ?? false;
  }

  /** 400: no JSON object; 503: not stored, may be delivered again; 200: stored, or nothing for us. */
  async accept(body: string): Promise<number> {
    return this.#pusher === null ? 404 : await this.#pusher.accept(body);
  }

  /** Ends the poll under way, waits for a message that is being stored; sending goes on working. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await atMost(STOP_PATIENCE_MS, Promise.all([this.#running, this.#pusher?.close()]));
  }

  readonly #decode = (update: unknown): ReturnType<typeof decodeUpdate> =>
    decodeUpdate(update, { botName: this.#botName, receivedAt: this.#options.clock.now() });
}
