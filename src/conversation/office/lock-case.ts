import type { Person } from '../../people/person.ts';

export type LockCase =
  | { readonly kind: 'lock-usage'; readonly lock: boolean }
  | { readonly kind: 'lock-nobody'; readonly lock: boolean; readonly said: string }
  | { readonly kind: 'lock-several'; readonly lock: boolean; readonly people: readonly Person[] }
  | { readonly kind: 'lock-one'; readonly lock: boolean; readonly isSure: boolean; readonly target: LockTarget };

export interface LockTarget {
  readonly person: Person;
  /** How many channels the account is used on; 0 for somebody who has none. */
  readonly channels: number;
  readonly lockedAt: Date | null;
  /** Who locked it, when that was written down. */
  readonly lockedBy: Person | null;
  /** Nobody else of the central office could use the bot. */
  readonly isLastCentral: boolean;
}

export type LockCommand =
  | { readonly kind: 'lock'; readonly person: string; readonly lock: boolean }
  /** Somebody wanted what was so already: the audit shows them too. */
  | { readonly kind: 'lock-came-late'; readonly person: string; readonly lock: boolean };
