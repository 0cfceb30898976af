import type { Period } from '../cum-thi-dua/period.ts';
import type { Day } from '../lib/vn-time.ts';
import type { Role } from './role.ts';

/** A role lent for some days, both included, by whoever holds it to somebody who acts in their place. */
export interface HandOver extends Period {
  readonly id: number;
  /** Code of the person whose role it is. */
  readonly giver: string;
  /** Code of the person who acts for them. */
  readonly taker: string;
  readonly role: Role;
  readonly scope: string | null;
  readonly to: Day;
}
