import { type Amount, ONE } from './amount.ts';
import { type Part, readPart } from './below-thousand.ts';
import { bigOf, digitOf, isHalf } from './number-words.ts';
import type { Token } from './token.ts';

/** One whole number expression, with `nghìn`, `triệu`, `tỷ`. */
export interface Numeral {
  readonly values: readonly Amount[];
  readonly sure: boolean;
  /** What it means before `%`. */
  readonly withUnit: readonly Amount[];
  /** The smallest of nghìn, triệu, tỷ that was said; null for a bare number. */
  readonly big: number | null;
  readonly next: number;
}

/** `1tr5`, `2tr350`, `1 tỷ 2`, `1 tỷ 200 triệu`, `2 triệu rưỡi`, `nghìn tám`, or a bare number, from `at` on. */
export function readNumeral(tokens: readonly Token[], at: number): Numeral | null {
  const first = readPart(tokens, at) ?? bareBig(tokens, at);
  if (!first) return null;
  let big = bigOf(tokens[first.next], tokens[first.next - 1]);
  if (big === null) return { ...first, big };
  let values = times(first.withUnit, big);
  let sure = values.length === 1;
  let next = first.next + 1;
  for (;;) {
    if (isHalf(tokens[next])) return { values: plus(values, [half(big)]), sure, withUnit: values, big, next: next + 1 };
    const part = readPart(tokens, next);
    if (!part) return { values, sure, withUnit: values, big, next };
    const smaller = bigOf(tokens[part.next], tokens[part.next - 1]);
    if (smaller === null) {
      const behind = tailOf(part, big);
      if (behind === null) return { values, sure, withUnit: values, big, next };
      values = plus(values, behind);
      return { values, sure: sure && behind.length === 1, withUnit: values, big, next: part.next };
    }
    if (smaller >= big) return { values, sure, withUnit: values, big, next };
    values = plus(values, times(part.withUnit, smaller));
    sure &&= part.withUnit.length === 1;
    big = smaller;
    next = part.next + 1;
  }
}

/** `triệu rưỡi`, `nghìn tám`: one of it, when something follows. */
function bareBig(tokens: readonly Token[], at: number): Part | null {
  if (bigOf(tokens[at], undefined) === null) return null;
  if (!isHalf(tokens[at + 1]) && digitOf(tokens[at + 1]) === null) return null;
  return { values: [ONE], sure: true, withUnit: [ONE], tail: null, next: at };
}

/** What stands behind `1 tỷ` without a unit: decimals of it (`1 tỷ 2`), or plain ones (`một nghìn hai trăm`); both, when either may be. */
function tailOf(part: Part, big: number): readonly Amount[] | null {
  if (part.tail !== null && part.tail.length <= 3) {
    return [(BigInt(part.tail) * BigInt(big) * ONE) / 10n ** BigInt(part.tail.length)];
  }
  const below = part.values.filter((value) => value < 1_000n * ONE && value % ONE === 0n);
  if (part.tail !== null || below.length === 0) return null;
  return big === 1_000 ? below : below.flatMap((value) => [(value * BigInt(big)) / 1_000n, value]);
}

const half = (big: number): Amount => (BigInt(big) * ONE) / 2n;
const times = (values: readonly Amount[], by: number): readonly Amount[] => values.map((value) => value * BigInt(by));
const plus = (values: readonly Amount[], more: readonly Amount[]): readonly Amount[] =>
  values.flatMap((value) => more.map((one) => value + one));
