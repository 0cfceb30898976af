/** Counts by key, up to a number of keys; those that were counted longest ago are forgotten first. */
export class RecentCounts {
  readonly #counts = new Map<string, number>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  has(key: string): boolean {
    return this.#counts.has(key);
  }

  /** Gives how often the key has been counted, this time included. */
  add(key: string): number {
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.delete(key);
    this.#counts.set(key, count);
    if (this.#counts.size > this.#most) this.#counts.delete(this.#counts.keys().next().value!);
    return count;
  }

  forget(key: string): void {
    this.#counts.delete(key);
  }

  clear(): void {
    this.#counts.clear();
  }

  get size(): number {
    return this.#counts.size;
  }
}
