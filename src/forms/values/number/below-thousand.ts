import { type Amount, ONE, amountOf } from './amount.ts';
import {
  afterTenOnly,
  digitAfterTen,
  digitOf,
  isAnd,
  isHalf,
  isHundred,
  isPoint,
  isTen,
  isZero,
} from './number-words.ts';
import type { Token } from './token.ts';

/** A number before any `nghìn`, `triệu`, `tỷ`. */
export interface Part {
  readonly values: readonly Amount[];
  readonly sure: boolean;
  /** Its meaning before `tỷ` or `%`, where `1.5` can't be a slip. */
  readonly withUnit: readonly Amount[];
  /** What is behind `1 tỷ` without a unit counts as its decimals: `2`, `350`. Null when it can't. */
  readonly tail: string | null;
  readonly next: number;
}

/** Digits or words from `at` on: `24`, `1.234,5`, `3 trăm`, `ba lăm`, `trăm rưỡi`, `85 phẩy 5`. */
export function readPart(tokens: readonly Token[], at: number): Part | null {
  const part = readDigits(tokens, at) ?? readWords(tokens, at);
  return part && readPoint(tokens, part);
}

function readDigits(tokens: readonly Token[], at: number): Part | null {
  const literal = tokens[at]?.literal;
  if (!literal) return null;
  const by = isHundred(tokens[at + 1]) ? 100n : isTen(tokens[at + 1]) ? 10n : null;
  if (by === null) return { ...literal, withUnit: [literal.withUnit], tail: literal.digits, next: at + 1 };
  const half = isHalf(tokens[at + 2]);
  const value = literal.withUnit * by + (half ? (by * ONE) / 2n : 0n);
  return certain(value, at + (half ? 3 : 2));
}

function readWords(tokens: readonly Token[], at: number): Part | null {
  if (at > 0 && isZero(tokens[at]) && isHundred(tokens[at + 1])) return readBehindHundred(tokens, at + 2, 0);
  const digit = digitOf(tokens[at]);
  const rest = digit === null ? at : at + 1;
  if (isHundred(tokens[rest])) return readBehindHundred(tokens, rest + 1, (digit ?? 1) * 100);
  const ten = readTen(tokens, at);
  if (ten) return certain(BigInt(ten.value) * ONE, ten.next);
  if (digit === null) return null;
  const second = digitOf(tokens[rest]);
  if (second === null) return { ...certain(BigInt(digit) * ONE, rest), tail: String(digit) };
  return unsure([digit * 10 + second, digit, second], rest + 1);
}

/** `trăm hai` is 120 to most and 102 to some. */
function readBehindHundred(tokens: readonly Token[], at: number, hundreds: number): Part {
  const plus = (more: number, next: number): Part => certain(BigInt(hundreds + more) * ONE, next);
  if (isHalf(tokens[at])) return plus(50, at + 1);
  const last = isAnd(tokens[at]) ? digitOf(tokens[at + 1]) : null;
  if (last !== null) return plus(last, at + 2);
  const ten = readTen(tokens, at);
  if (ten) return plus(ten.value, ten.next);
  const digit = digitOf(tokens[at]);
  return digit === null ? plus(0, at) : unsure([hundreds + digit * 10, hundreds + digit], at + 1);
}

/** `mười hai`, `hai chục`, `ba lăm`, `chục rưỡi`. */
function readTen(tokens: readonly Token[], at: number): { readonly value: number; readonly next: number } | null {
  const digit = digitOf(tokens[at]);
  const behind = digit === null ? at : at + 1;
  if (isTen(tokens[behind])) {
    const tens = (digit ?? 1) * 10;
    if (isHalf(tokens[behind + 1])) return { value: tens + 5, next: behind + 2 };
    const last = digitAfterTen(tokens[behind + 1]);
    return last === null ? { value: tens, next: behind + 1 } : { value: tens + last, next: behind + 2 };
  }
  const last = digit === null ? null : afterTenOnly(tokens[behind]);
  return last === null ? null : { value: digit! * 10 + last, next: behind + 1 };
}

/** `85 phẩy 5`. */
function readPoint(tokens: readonly Token[], part: Part): Part {
  if (!isPoint(tokens[part.next]) || !part.sure || part.values[0]! % ONE !== 0n) return part;
  const behind = tokens[part.next + 1];
  const decimals = behind?.literal?.digits ?? digitOf(behind)?.toString();
  const value = decimals === undefined ? null : amountOf(String(part.values[0]! / ONE), decimals);
  return value === null ? part : certain(value, part.next + 2);
}

function certain(value: Amount, next: number): Part {
  return { values: [value], sure: true, withUnit: [value], tail: null, next };
}

function unsure(values: readonly number[], next: number): Part {
  const amounts = values.map((one) => BigInt(one) * ONE);
  return { values: amounts, sure: false, withUnit: amounts, tail: null, next };
}
