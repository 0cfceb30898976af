import type { FakeUpdate } from './fake-zalo-updates.ts';
import type { FakeZaloSettings } from './fake-zalo-settings.ts';

/** Updates on their way to whoever polls; two pollers take them from one another. */
export class Mailbag {
  readonly #settings: FakeZaloSettings;
  readonly #waiting: FakeUpdate[] = [];
  readonly #pollers: Array<(update: FakeUpdate) => void> = [];
  #read: FakeUpdate[] = [];
  #replayed = 0;

  constructor(settings: FakeZaloSettings) {
    this.#settings = settings;
  }

  /** How many polls are being held open. */
  get polls(): number {
    return this.#pollers.length;
  }

  put(update: FakeUpdate): void {
    const poller = this.#pollers.shift();
    if (poller) poller(update);
    else if (this.#settings.offline === 'queue') this.#waiting.push(update);
  }

  /** The next update, at once or as soon as one comes; undefined after `holdMs`, or when the caller hangs up. */
  async take(holdMs: number, hungUp: AbortSignal): Promise<FakeUpdate | undefined> {
    const ready = this.#waiting.shift() ?? this.#again();
    const update = ready ?? (await this.#wait(holdMs, hungUp));
    if (update && !this.#read.includes(update)) this.#read.push(update);
    return update;
  }

  clear(): void {
    this.#waiting.length = 0;
    this.#read = [];
  }

  /** In `replay` every update that was read comes round again for ever. */
  #again(): FakeUpdate | undefined {
    if (this.#settings.reading === 'consume' || this.#read.length === 0) return undefined;
    return this.#read[this.#replayed++ % this.#read.length];
  }

  #wait(holdMs: number, hungUp: AbortSignal): Promise<FakeUpdate | undefined> {
    return new Promise((resolve) => {
      const end = (update: FakeUpdate | undefined): void => {
        clearTimeout(timer);
        const index = this.#pollers.indexOf(end);
        if (index >= 0) this.#pollers.splice(index, 1);
        resolve(update);
      };
      const timer = setTimeout(() => end(undefined), holdMs);
      hungUp.addEventListener('abort', () => end(undefined), { once: true });
      this.#pollers.push(end);
    });
  }
}
