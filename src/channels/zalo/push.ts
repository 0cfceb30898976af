import type { Incoming } from '../../conversation/message.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Receive } from '../channel.ts';
import { OnceAMinute } from '../once-a-minute.ts';
import { parseJson } from '../parse-json.ts';
import { reasonOf } from '../reason-of.ts';
import { isSecret } from '../secret.ts';
import { setWebhook, type Webhook } from './connect.ts';
import { judgeTrouble } from './judge-trouble.ts';
import type { ZaloBot } from './zalo-bot.ts';

export interface PushDeps {
  readonly bot: ZaloBot;
  readonly webhook: Webhook;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly decode: (update: unknown) => Incoming | undefined;
}

const SECRET_HEADER = 'x-bot-api-secret-token';

/** What Zalo pushes to our webhook: checked, read, stored, and only then confirmed. */
export class Pusher {
  readonly #deps: PushDeps;
  readonly #complaints: OnceAMinute;
  readonly #underWay = new Set<Promise<number>>();
  #receive: Receive | null = null;
  #secretWasSetAgain = false;

  constructor(deps: PushDeps) {
    this.#deps = deps;
    this.#complaints = new OnceAMinute({ channel: 'zalo', ...deps });
  }

  open(receive: Receive): void {
    this.#receive = receive;
  }

  /** Takes nothing more; resolves when what was taken is stored. */
  async close(): Promise<void> {
    this.#receive = null;
    await Promise.all(this.#underWay);
  }

  admits(header: (name: string) => string | undefined): boolean {
    if (isSecret(header(SECRET_HEADER), this.#deps.webhook.secret)) return true;
    this.#complaints.warn('a request to the Zalo webhook without its secret; has WEBHOOK_SECRET changed?');
    this.#setSecretAgain();
    return false;
  }

  async accept(body: string): Promise<number> {
    if (body.trim() === '') return 200;
    const update = parseJson(body);
    if (typeof update !== 'object' || update === null || Array.isArray(update)) {
      this.#complaints.warn('a request to the Zalo webhook that is no JSON object');
      return 400;
    }
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
      const facts = { reason: reasonOf(error) };
      this.#complaints.warn('a message from Zalo is not stored; it may be delivered again', facts);
      return 503;
    }
  }

  /** Zalo never says which secret it holds; deliveries with an old one after WEBHOOK_SECRET changed are mended by setting ours, once. */
  #setSecretAgain(): void {
    const { bot, webhook, logger } = this.#deps;
    if (this.#secretWasSetAgain || this.#receive === null) return;
    this.#secretWasSetAgain = true;
    setWebhook(bot, webhook, logger).catch((error: unknown) => {
      const { facts } = judgeTrouble(error, 1);
      logger.warn({ channel: 'zalo', ...facts }, 'the secret of the webhook could not be set again');
    });
  }
}
