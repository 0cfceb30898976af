import type { Period } from '../cum-thi-dua/period.ts';

/** Somebody who works for a unit during a period. Who moves to another unit keeps the code and gets a new period. */
export interface Person extends Period {
  readonly code: string;
  readonly name: string;
  /** Code of the unit they work for. */
  readonly donVi: string;
}
