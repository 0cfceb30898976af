const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
const WELL_FORMED = /^(XL|L?X{0,3})(IX|IV|V?I{0,3})$/;

/** `XIV` -> 14; 0 for what is not a Roman numeral (up to 89, capitals only). */
export function readRoman(text: string): number {
  if (text === '' || !WELL_FORMED.test(text)) return 0;
  const values = text.split('').map((letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
