import type { Typed } from '../typed.ts';
import { saidAfter } from './said-after.ts';

export type LockIntent =
  /** `said`: a name or a code, as typed; may be empty. */
  | { readonly kind: 'lock' | 'unlock'; readonly said: string }
  /** One of several people of that name was picked. */
  | { readonly kind: 'lock-whom'; readonly person: string; readonly lock: boolean }
  | { readonly kind: 'lock-yes'; readonly person: string; readonly lock: boolean };

const UNLOCK = /^(?:\/mo ?khoa|mo khoa(?: tai khoan)?(?: (?:cua|cho))?)(?= |$)/;
const LOCK = /^(?:\/khoa|khoa tai khoan(?: cua)?)(?= |$)/;

export function readLock(typed: Typed): LockIntent | null {
  const unlock = saidAfter(typed, UNLOCK);
  if (unlock !== null) return { kind: 'unlock', said: unlock };
  const lock = saidAfter(typed, LOCK);
  return lock === null ? null : { kind: 'lock', said: lock };
}
