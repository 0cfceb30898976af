/** Where the time comes from; tests and the local web chat put their own in. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that runs at the speed of another one, from a moment that can be moved (local web chat only). */
export class MovableClock implements Clock {
  #shiftMs = 0;
  readonly #base: Clock;

  constructor(base: Clock) {
    this.#base = base;
  }

  now(): Date {
    return new Date(this.#base.now().getTime() + this.#shiftMs);
  }

  /** How far it is ahead of the other clock; 0 when it was not moved. */
  get shiftMs(): number {
    return this.#shiftMs;
  }

  moveTo(moment: Date): void {
    this.#shiftMs = moment.getTime() - this.#base.now().getTime();
  }

  /** Back to the time of the other clock. */
  reset(): void {
    this.#shiftMs = 0;
  }
}
