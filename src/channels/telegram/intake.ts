import type { Clock } from '../../lib/clock.ts';
import type { Receive } from '../channel.ts';
import type { TelegramApi } from './api.ts';
import type { Me } from './bot-info.ts';
import { callbackIdOf, decode } from './decode.ts';

/** The way of updates into the inbox, by polling and by webhook alike. Open between `open` and the end of `signal`. */
export class Intake {
  readonly #deps: { readonly api: TelegramApi; readonly clock: Clock; readonly signal: AbortSignal };
  readonly #storing = new Set<Promise<void>>();
  #inbox: { readonly me: Me; readonly receive: Receive } | null = null;

  constructor(deps: { readonly api: TelegramApi; readonly clock: Clock; readonly signal: AbortSignal }) {
    this.#deps = deps;
  }

  /** Before the bot knows its own name it can't tell what a group says to it. */
  open(me: Me, receive: Receive): void {
    this.#inbox = { me, receive };
  }

  /** Stores what the updates hold, durably, then ends the spinners of pressed buttons. Rejects when it is not stored. */
  async take(updates: readonly unknown[]): Promise<void> {
    const { clock, signal } = this.#deps;
    if (!this.#inbox || signal.aborted) throw new IntakeClosed();
    const context = { me: this.#inbox.me, receivedAt: clock.now().toISOString() };
    const batch = updates.map((update) => decode(update, context)).filter((message) => message !== undefined);
    if (batch.length > 0) {
      const storing = this.#inbox.receive(batch).finally(() => this.#storing.delete(storing));
      this.#storing.add(storing);
      await storing;
    }
    for (const update of updates) this.#endSpinner(callbackIdOf(update));
  }

  /** Resolves when nothing is being stored any more. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#storing);
  }

  /** A press that can't be answered any more (too old, answered before) is nothing to worry about. */
  #endSpinner(callbackId: string | undefined): void {
    if (callbackId === undefined) return;
    this.#deps.api.call('answerCallbackQuery', { callback_query_id: callbackId }).catch(() => undefined);
  }
}

class IntakeClosed extends Error {
  override readonly name = 'IntakeClosed';

  constructor() {
    super('Messages from Telegram are not taken now: the program is starting or stopping. Telegram keeps them.');
  }
}
