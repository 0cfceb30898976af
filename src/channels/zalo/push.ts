import type { Incoming } from '../../conversation/message.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Receive, WebhookRoute } from '../channel.ts';
import { reasonOf } from './back-off.ts';
import { setWebhook, type Webhook } from './connect.ts';
import { isSecret } from './webhook-secret.ts';
import type { ZaloBot } from './zalo-bot.ts';

export interface PushDeps {
  readonly bot: ZaloBot;
  readonly webhook: Webhook;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly decode: (update: unknown) => Incoming | undefined;
}

const COMPLAIN_EVERY_MS = 60_000;

/** What Zalo pushes to our webhook: checked, read, stored, and only then confirmed. */
export class Pusher {
  readonly #deps: PushDeps;
  readonly #underWay = new Set<Promise<number>>();
  #receive: Receive | null = null;
  #secretWasSetAgain = false;
  #complainedAt = -Infinity;

  constructor(deps: PushDeps) {
    this.#deps = deps;
  }

  open(receive: Receive): void {
    this.#receive = receive;
  }

  /** Takes nothing more; resolves when what was taken is stored. */
  async close(): Promise<void> {
    this.#receive = null;
    await Promise.all(this.#underWay);
  }

  async accept({ header, body }: Parameters<WebhookRoute['accept']>[0]): Promise<number> {
    if (!isSecret(header('x-bot-api-secret-token'), this.#deps.webhook.secret)) return this.#refuseStranger();
    if (body.trim() === '') return 200;
    const update = parseJson(body);
    if (typeof update !== 'object' || update === null)
      return this.#complain(400, 'a request to the Zalo webhook that is no JSON object');
    const incoming = this.#deps.decode(update);
    if (incoming === undefined) return 200;
    if (this.#receive === null) return 503;
    const storing = this.#store(this.#receive, incoming);
    this.#underWay.add(storing);
    return await storing.finally(() => this.#underWay.delete(storing));
  }

  async #store(receive: Receive, incoming: Incoming): Promise<number> {
    try {
      await receive([incoming]);
      return 200;
    } catch (error) {
      return this.#complain(503, 'a message from Zalo is not stored; it may be delivered again', error);
    }
  }

  /** Zalo never says which secret it holds; deliveries with an old one after WEBHOOK_SECRET changed are mended by setting ours, once. */
  #refuseStranger(): number {
    const { bot, webhook, logger } = this.#deps;
    if (!this.#secretWasSetAgain && this.#receive !== null) {
      this.#secretWasSetAgain = true;
      setWebhook(bot, webhook, logger).catch((error: unknown) => {
        logger.warn({ channel: 'zalo', reason: reasonOf(error) }, 'the secret of the webhook could not be set again');
      });
    }
    return this.#complain(401, 'a request to the Zalo webhook without its secret; has WEBHOOK_SECRET changed?');
  }

  /** At most once a minute: anybody can call a webhook a thousand times. */
  #complain(status: number, what: string, error?: unknown): number {
    const now = this.#deps.clock.now().getTime();
    if (now - this.#complainedAt >= COMPLAIN_EVERY_MS) {
      this.#complainedAt = now;
      const reason = error === undefined ? undefined : reasonOf(error);
      this.#deps.logger.warn({ channel: 'zalo', status, reason }, what);
    }
    return status;
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
