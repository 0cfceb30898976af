/** Tells those who watch that something may have changed; what changed, they read for themselves. */
export class Bell {
  readonly #watchers = new Set<() => void>();
  #rings = 0;

  /** How often it has rung. Take it before reading: a ring during the reading is then not missed. */
  get rings(): number {
    return this.#rings;
  }

  ring(): void {
    this.#rings += 1;
    for (const wake of this.#watchers) wake();
  }

  /** Resolves when it has rung since `rings` was read, after `ms`, or when `ended` is aborted. */
  next(rings: number, ms: number, ended: AbortSignal): Promise<void> {
    if (rings !== this.#rings || ended.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        ended.removeEventListener('abort', wake);
        this.#watchers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      ended.addEventListener('abort', wake);
      this.#watchers.add(wake);
    });
  }
}
