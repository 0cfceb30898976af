const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** After these words a Roman numeral counts; elsewhere "vi", "xi", "i" and "x" are words and letters. Without diacritics. */
const COUNTED = new Set('quy chuong nhom muc phan bang hang loai ky phu luc tieu bac khoa dot lan q'.split(' '));

/** `III` -> `3`, for the numerals from 1 to 39; `undefined` for any other word. */
export function romanNumeral(word: string): string | undefined {
  const letters = word.toLowerCase();
  if (!/^x{0,3}(ix|iv|v?i{0,3})$/.test(letters) || letters === '') return undefined;
  let sum = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const value = VALUES[letters[at]!]!;
    sum += value < (VALUES[letters[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return String(sum);
}

/** Whether a Roman numeral is meant, given the folded word before it; `ii`, `iii`, `iv` and the like are never words. */
export function isMeantAsNumeral(word: string, foldedBefore: string): boolean {
  return COUNTED.has(foldedBefore) || (word.length > 1 && !/^(vi|xi|xx|xv|ix)$/i.test(word));
}
