import type { Clock } from '../../src/lib/clock.ts';

/** A clock that stands still until it is moved; times are Viet Nam's (`2026-09-14T08:30`). */
export class FakeClock implements Clock {
  #now: Date;

  constructor(vietnamTime: string) {
    this.#now = at(vietnamTime);
  }

  now(): Date {
    return this.#now;
  }

  moveTo(vietnamTime: string): void {
    this.#now = at(vietnamTime);
  }

  advance(ms: number): void {
    this.#now = new Date(this.#now.getTime() + ms);
  }
}

function at(vietnamTime: string): Date {
  return new Date(`${vietnamTime}:00+07:00`);
}
