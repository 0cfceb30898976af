/**
 * Runs the tasks of one key one after another and the keys side by side, at most `width` at a time.
 * A task that fails does not stop the ones behind it; its error goes to `onError`.
 */
export class KeyedQueue {
  readonly #lanes = new Map<string, Array<() => Promise<void>>>();
  readonly #ready: string[] = [];
  readonly #width: number;
  readonly #onError: (error: unknown, key: string) => void;
  #running = 0;
  #idle: Array<() => void> = [];

  constructor(options: { width: number; onError: (error: unknown, key: string) => void }) {
    this.#width = options.width;
    this.#onError = options.onError;
  }

  add(key: string, task: () => Promise<void>): void {
    const lane = this.#lanes.get(key);
    if (lane) {
      lane.push(task);
      return;
    }
    this.#lanes.set(key, [task]);
    this.#ready.push(key);
    this.#next();
  }

  /** For tasks that do whatever there is to do: nothing is added while another of this key waits behind the first. */
  addUnlessWaiting(key: string, task: () => Promise<void>): void {
    if ((this.#lanes.get(key)?.length ?? 0) < 2) this.add(key, task);
  }

  isIdle(): boolean {
    return this.#lanes.size === 0;
  }

  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void> {
    if (this.isIdle()) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #next(): void {
    while (this.#running < this.#width) {
      const key = this.#ready.shift();
      if (key === undefined) return;
      this.#running += 1;
      void this.#runFirst(key);
    }
  }

  async #runFirst(key: string): Promise<void> {
    const lane = this.#lanes.get(key)!;
    try {
      await lane[0]!();
    } catch (error) {
      this.#onError(error, key);
    }
    lane.shift();
    this.#running -= 1;
    if (lane.length > 0) this.#ready.push(key);
    else this.#lanes.delete(key);
    this.#next();
    if (this.isIdle()) for (const resolve of this.#idle.splice(0)) resolve();
  }
}
