const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** How fast a messenger takes messages. */
export interface Pace {
  /** Messages a second over all chats; of its own accord the bot sends two fewer, so that a reply never finds the second full. */
  readonly perSecond: number;
  /** Messages a minute to one group. */
  readonly perGroupMinute: number;
  readonly isGroup: (chatId: string) => boolean;
}

/** Keeps to a pace: says how long a message has to wait, and is told of each one that goes. Moments are milliseconds of a clock that nobody moves. */
export class Pacer {
  readonly #pace: Pace;
  /** What went within the last second, oldest first. */
  #recent: { readonly chatId: string; readonly at: number }[] = [];
  readonly #groups = new Map<string, number[]>();

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** Milliseconds until this message may go; 0 for now. What the bot says of its own accord goes to one chat once a second. */
  waitFor({ chatId, isNotice }: { readonly chatId: string; readonly isNotice: boolean }, now: number): number {
    this.#forget(now);
    const { perSecond } = this.#pace;
    const most = isNotice ? Math.max(1, perSecond - 2) : perSecond;
    const full = this.#recent.length < most ? 0 : this.#recent.at(-most)!.at + SECOND_MS - now;
    const last = isNotice ? this.#recent.findLast((one) => one.chatId === chatId) : undefined;
    const again = last === undefined ? 0 : last.at + SECOND_MS - now;
    return Math.max(0, full, again, this.#groupWait(chatId, now));
  }

  note(chatId: string, now: number): void {
    this.#recent.push({ chatId, at: now });
    if (this.#pace.isGroup(chatId)) this.#groups.set(chatId, [...(this.#groups.get(chatId) ?? []), now]);
  }

  /** How many chats can be kept waiting by it at this moment. */
  get width(): number {
    return this.#recent.length;
  }

  #groupWait(chatId: string, now: number): number {
    const { perGroupMinute } = this.#pace;
    const went = this.#groups.get(chatId) ?? [];
    return went.length < perGroupMinute ? 0 : went.at(-perGroupMinute)! + MINUTE_MS - now;
  }

  #forget(now: number): void {
    this.#recent = this.#recent.filter(({ at }) => now - at < SECOND_MS);
    for (const [chatId, went] of this.#groups) {
      const still = went.filter((at) => now - at < MINUTE_MS);
      if (still.length === 0) this.#groups.delete(chatId);
      else this.#groups.set(chatId, still);
    }
  }
}
