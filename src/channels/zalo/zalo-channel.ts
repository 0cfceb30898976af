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
import { BackOff, pause, PAUSES, type Pauses, reasonOf } from './back-off.ts';
import { connect, type Webhook, WEBHOOK_PATH } from './connect.ts';
import { decodeUpdate } from './decode.ts';
import { encodeForZalo } from './encode.ts';
import { Poller } from './poll-loop.ts';
import { Pusher } from './push.ts';
import { tokenRefused } from './refusals.ts';
import { Sender } from './send.ts';
import { ZaloApiError } from './zalo-api-error.ts';
import { ZaloBot } from './zalo-bot.ts';

export interface ZaloOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Null: messages are fetched by polling. */
  readonly webhook: Webhook | null;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Tests shorten them. */
  readonly pauses?: Pauses;
}

/** `off` is for good: only the operator can mend it, as `advice` says. */
export type ZaloStatus =
  | { readonly kind: 'stopped' | 'connecting' | 'receiving' }
  | { readonly kind: 'off'; readonly advice: string };

/** `start` holds up the program no longer than this; the channel goes on trying by itself. */
const START_PATIENCE_MS = 5_000;
/** A message that is being stored may hold up `stop` for so long. */
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
  #status: ZaloStatus = { kind: 'stopped' };

  constructor(options: ZaloOptions) {
    const { webhook, clock, logger } = options;
    this.#options = options;
    this.#bot = new ZaloBot(options.token, options);
    this.#sender = new Sender(this.#bot);
    this.#pusher = webhook && new Pusher({ bot: this.#bot, webhook, clock, logger, decode: this.#decode });
  }

  status(): ZaloStatus {
    return this.#status;
  }

  /** Resolves also while Zalo can't be reached: it is then tried again and again. Rejects with `ChannelRefused`. */
  start(receive: Receive): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    let isStarted = false;
    const started = (): void => {
      isStarted = true;
      resolve();
    };
    const patience = setTimeout(started, START_PATIENCE_MS);
    this.#status = { kind: 'connecting' };
    this.#pusher?.open(receive);
    this.#running = this.#run(receive, started)
      .catch((error: unknown) => {
        const advice = reasonOf(error);
        this.#status = { kind: 'off', advice };
        if (isStarted) this.#options.logger.error({ channel: 'zalo', advice }, 'Zalo is off until the next start');
        else reject(error);
      })
      .finally(() => {
        clearTimeout(patience);
        started();
      });
    return promise;
  }

  send(chatId: string, part: Part, signal?: AbortSignal): Promise<SendResult> {
    return this.#sender.send(chatId, part, signal);
  }

  /** 401: not Zalo; 400: not JSON; 503: not stored, may be delivered again; 200: stored, or nothing for us. */
  async accept(request: Parameters<WebhookRoute['accept']>[0]): Promise<number> {
    return this.#pusher === null ? 404 : await this.#pusher.accept(request);
  }

  /** Ends the poll under way, waits for a message that is being stored; sending goes on working. */
  async stop(): Promise<void> {
    this.#ending.abort();
    const ended = Promise.all([this.#running, this.#pusher?.close()]);
    const patience = new AbortController();
    await Promise.race([ended, pause(STOP_PATIENCE_MS, patience.signal)]);
    patience.abort();
    if (this.#status.kind !== 'off') this.#status = { kind: 'stopped' };
  }

  /** Connects, then polls; any failure leads back to connecting, where a changed webhook or token is noticed. */
  async #run(receive: Receive, tried: () => void): Promise<void> {
    const { webhook, logger, pauses = PAUSES } = this.#options;
    const { signal } = this.#ending;
    const backOff = new BackOff('Zalo could not be reached; trying again', pauses, logger);
    const poller = new Poller({ bot: this.#bot, decode: this.#decode, receive, logger, pauses, signal });
    while (!signal.aborted) {
      try {
        if (this.#status.kind !== 'receiving') {
          this.#botName = await connect(this.#bot, webhook, logger, signal);
          this.#status = { kind: 'receiving' };
          tried();
        }
        if (webhook !== null) return backOff.recovered();
        await poller.poll(() => backOff.recovered());
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof ChannelRefused) throw error;
        if (error instanceof ZaloApiError && error.kind === 'auth') throw tokenRefused(error);
        this.#status = { kind: 'connecting' };
        tried();
        await backOff.after(error, signal);
      }
    }
  }

  readonly #decode = (update: unknown): ReturnType<typeof decodeUpdate> =>
    decodeUpdate(update, { botName: this.#botName, receivedAt: this.#options.clock.now() });
}
