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

/** "khóa Nguyễn Văn A", "khoa MAU-01": a name or a code must follow, since "khoa học" looks the same without diacritics. */
const SPOKEN = /^kh[oó]a (?=(?:\p{Lu}[\p{Ll}\p{M}'’]*(?: |$)){2,6}$|[A-Z0-9]+(?:-[A-Z0-9]+)+$)/u;

export function readLock(typed: Typed): LockIntent | null {
  const unlock = saidAfter(typed, UNLOCK);
  if (unlock !== null) return { kind: 'unlock', said: unlock };
  const lock = saidAfter(typed, LOCK);
  if (lock !== null) return { kind: 'lock', said: lock };
  const spoken = SPOKEN.exec(typed.text.replace(/^K/, 'k'))?.[0];
  return spoken === undefined ? null : { kind: 'lock', said: typed.text.slice(spoken.length) };
}
