import type { Day } from '../lib/vn-time.ts';
import { isSameNumber } from './metadata/same-number.ts';
import type { VanBan } from './van-ban.ts';

/** How a document stands on one day. */
export type Validity =
  /** In force, or its text does not say otherwise. `amendedBy`: what changes some of it, in force on that day. */
  | { readonly kind: 'in-force'; readonly amendedBy: readonly VanBan[] }
  | { readonly kind: 'not-yet'; readonly from: Day }
  /** Its own term is over; `lastDay` was the last one in force. */
  | { readonly kind: 'ended'; readonly lastDay: Day; readonly replacedBy: VanBan | null }
  /** Replaced since `since` (null when the replacing text does not say). `replacedBy` is the newest in the chain of replacements. */
  | { readonly kind: 'replaced'; readonly replacedBy: VanBan; readonly since: Day | null };

/** Judges by the document's own dates and by what `all` the known documents say of it; what was replaced does not come back. */
export function validityOn(vanBan: VanBan, day: Day, all: readonly VanBan[]): Validity {
  if (vanBan.validFrom !== null && vanBan.validFrom > day) return { kind: 'not-yet', from: vanBan.validFrom };
  const first = replacementOf(vanBan, day, all);
  const replacedBy = first === null ? null : newest(first, day, all);
  if (vanBan.validTo !== null && vanBan.validTo < day) return { kind: 'ended', lastDay: vanBan.validTo, replacedBy };
  if (first !== null && replacedBy !== null) return { kind: 'replaced', replacedBy, since: beginning(first) };
  return { kind: 'in-force', amendedBy: all.filter((other) => acts(other, 'amends', vanBan, day)) };
}

function replacementOf(vanBan: VanBan, day: Day, all: readonly VanBan[]): VanBan | null {
  const replacing = all.filter((other) => acts(other, 'replaces', vanBan, day));
  return replacing.sort((a, b) => (beginning(a) ?? '').localeCompare(beginning(b) ?? ''))[0] ?? null;
}

function newest(vanBan: VanBan, day: Day, all: readonly VanBan[]): VanBan {
  const seen = new Set([vanBan.id]);
  for (let current = vanBan; ;) {
    const next = replacementOf(current, day, all);
    if (next === null || seen.has(next.id)) return current;
    seen.add(next.id);
    current = next;
  }
}

/** A number alone is not unique: a document can't act on one that was issued after it, nor on its own number. */
function acts(other: VanBan, kind: 'replaces' | 'amends', on: VanBan, day: Day): boolean {
  const number = on.number;
  if (number === null || other.id === on.id) return false;
  if (on.issuedOn !== null && other.issuedOn !== null && on.issuedOn > other.issuedOn) return false;
  const since = beginning(other);
  if (since !== null && since > day) return false;
  const named = other.relations.some((relation) => relation.kind === kind && isSameNumber(relation.number, number));
  return named && (other.number === null || !isSameNumber(other.number, number));
}

function beginning(vanBan: VanBan): Day | null {
  return vanBan.validFrom ?? vanBan.issuedOn;
}
