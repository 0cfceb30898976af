/** A number as whole millionths (`1_500_000n` is 1,5), so that sums, money and percentages are exact. */
export type Amount = bigint;

export const ONE: Amount = 1_000_000n;

/** Digits before and after the decimal sign; null for more than six decimals or fifteen digits. */
export function amountOf(whole: string, decimals = ''): Amount | null {
  const fine = decimals.replace(/0+$/, '');
  if (fine.length > 6 || whole.replace(/^0+/, '').length > 15) return null;
  return BigInt(whole) * ONE + BigInt(fine.padEnd(6, '0'));
}

/** In whole parts of which `scale` make one (100 for hundredths); null when it does not come out even. */
export function scaled(amount: Amount, scale: number): number | null {
  const parts = amount * BigInt(scale);
  return parts % ONE === 0n ? Number(parts / ONE) : null;
}

/** The amount of whole parts of which `scale` make one. */
export function unscaled(parts: number, scale: number): Amount {
  return (BigInt(parts) * ONE) / BigInt(scale);
}

/** As people write it: `1.234,5`, `-8`. */
export function writeAmount(amount: Amount): string {
  const size = amount < 0n ? -amount : amount;
  const whole = String(size / ONE).replace(/\B(?=(\d{3})+$)/g, '.');
  const decimals = String(size % ONE)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${amount < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `,${decimals}`}`;
}
