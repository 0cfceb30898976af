import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import type { ChannelName } from '../conversation/message.ts';

const MINUTE_MS = 60_000;

/** Warns of what anybody can bring about a thousand times a minute: each sentence at most once a minute. */
export class OnceAMinute {
  readonly #deps: { readonly channel: ChannelName; readonly clock: Clock; readonly logger: Logger };
  /** By sentence, of which there are few. */
  readonly #saidAt = new Map<string, number>();

  constructor(deps: { readonly channel: ChannelName; readonly clock: Clock; readonly logger: Logger }) {
    this.#deps = deps;
  }

  warn(sentence: string, facts: Readonly<Record<string, unknown>> = {}): void {
    const { channel, clock, logger } = this.#deps;
    const now = clock.now().getTime();
    if (now - (this.#saidAt.get(sentence) ?? -Infinity) < MINUTE_MS) return;
    this.#saidAt.set(sentence, now);
    logger.warn({ channel, ...facts }, sentence);
  }
}
