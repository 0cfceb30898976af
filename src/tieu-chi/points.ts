/** Points of a scoring table in whole hundredths (`89_950` is 899,5 points): sums of them are exact. */
export type Points = number & { readonly __points?: never };

/** `899.5` -> 89 950. Throws for what has more than two decimals: no table has that, so it is our own mistake. */
export function points(value: number): Points {
  const hundredths = Math.round(value * 100);
  if (Math.abs(hundredths / 100 - value) > 1e-9) throw new RangeError(`${value} has more than two decimals`);
  return hundredths;
}

/** A number as people write it (`1.500`, `899,5`, `-8`), with at most two decimals, in hundredths; null for anything else. */
export function readHundredths(text: string): number | null {
  const match = /^(-?)(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  const size = Number(match[2]!.replaceAll('.', '')) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' && size > 0 ? -size : size;
}

/** Hundredths as people write them: `150000` -> `1.500`, `89950` -> `899,5`, `-800` -> `-8`. */
export function writeHundredths(value: number): string {
  const size = Math.abs(value);
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  const decimals = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `,${decimals}`}`;
}
