const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Takes things up again after a pause that doubles with each failure in a row, for as long as the process lives. */
export class Retries {
  readonly #again: (key: string) => void;
  readonly #failures = new Map<string, number>();

  constructor(again: (key: string) => void) {
    this.#again = again;
  }

  /** Counts a failure and plans the next try; gives how many there were in a row. */
  later(key: string): number {
    const failures = (this.#failures.get(key) ?? 0) + 1;
    this.#failures.set(key, failures);
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10));
    setTimeout(() => this.#again(key), pause).unref();
    return failures;
  }

  /** It worked: the next failure is the first one again. */
  forget(key: string): void {
    this.#failures.delete(key);
  }
}
