import type { Token } from './token.ts';

/**
 * Number words by their spelling. Most are known without diacritics too; a word that has some must have the right ones, so that
 * `văn bản` is not ten thousand and `từ` not four.
 */
const DIGITS = spelled({
  1: 'một mot',
  2: 'hai',
  3: 'ba',
  4: 'bốn bon',
  5: 'năm nam',
  6: 'sáu sau',
  7: 'bảy bẩy bay',
  8: 'tám tam',
  9: 'chín chin',
});
/** Only after a ten: ba lăm, hai mốt, ba tư. */
const AFTER_TEN = spelled({ 1: 'mốt', 4: 'tư tu', 5: 'lăm lam nhăm nham' });
const BIG = spelled({
  1_000: 'nghìn nghin ngàn ngan',
  10_000: 'vạn',
  1_000_000: 'triệu trieu tr trđ củ',
  1_000_000_000: 'tỷ tỉ ty ti',
});
const TEN = new Set(['mười', 'mươi', 'muoi', 'chục', 'chuc']);
const HUNDRED = new Set(['trăm', 'tram']);
const ZERO = new Set(['không', 'khong']);
const AND = new Set(['linh', 'lẻ', 'le']);
const HALF = new Set(['rưỡi', 'rưởi', 'rươi', 'ruoi']);
const POINT = new Set(['phẩy', 'phảy', 'phay']);
/** `150k`; a k that stands alone is more often `không`. */
const SMALL_ENOUGH_FOR_K = 99_999;

export function digitOf(token: Token | undefined): number | null {
  return token === undefined ? null : (DIGITS.get(token.text) ?? null);
}

/** The last figure of `hai mươi …`: never `năm` there, which is a year. */
export function digitAfterTen(token: Token | undefined): number | null {
  const digit = afterTenOnly(token) ?? digitOf(token);
  return digit === 5 && (token!.text === 'năm' || token!.text === 'nam') ? null : digit;
}

export function afterTenOnly(token: Token | undefined): number | null {
  return token === undefined ? null : (AFTER_TEN.get(token.text) ?? null);
}

/** A thousand and above; `before` is the number it stands behind. */
export function bigOf(token: Token | undefined, before: Token | undefined): number | null {
  if (token === undefined || token.kind !== 'word') return null;
  if (token.text !== 'k') return BIG.get(token.text) ?? null;
  const isJoined =
    token.glued && before?.kind === 'digits' && Number(before.literal?.digits ?? 0) <= SMALL_ENOUGH_FOR_K;
  return isJoined ? 1_000 : null;
}

export const isTen = (token: Token | undefined): boolean => token !== undefined && TEN.has(token.text);
export const isHundred = (token: Token | undefined): boolean => token !== undefined && HUNDRED.has(token.text);
export const isZero = (token: Token | undefined): boolean => token !== undefined && ZERO.has(token.text);
export const isAnd = (token: Token | undefined): boolean => token !== undefined && AND.has(token.text);
export const isHalf = (token: Token | undefined): boolean => token !== undefined && HALF.has(token.text);
export const isPoint = (token: Token | undefined): boolean => token !== undefined && POINT.has(token.text);

function spelled(words: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(words).flatMap(([of, list]) => list.split(' ').map((word) => [word, Number(of)])));
}
