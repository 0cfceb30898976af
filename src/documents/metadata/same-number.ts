import { fold } from '../../lib/fold.ts';

/** True when two numbers are the same however they are typed: `1039/QĐ-LHHVN`, `1039 / qd-lhhvn`. */
export function isSameNumber(one: string, other: string): boolean {
  return numberKey(one) === numberKey(other);
}

/** Equal for all ways to type one number. */
export function numberKey(number: string): string {
  return fold(number)
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '');
}
