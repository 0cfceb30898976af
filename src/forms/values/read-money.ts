import type { TypeOf } from '../definition/field-type.ts';
import { isWithin } from './hard-range.ts';
import { type Amount, scaled } from './number/amount.ts';
import type { SaidNumber } from './number/said-number.ts';
import type { Candidates } from './number/candidates.ts';

const TRIEU = 1_000_000n;
const NGHIN = 1_000n;
/** Nobody reports less than this with the word `đồng` behind it: they left out `triệu`. */
const LEAST_DONG = 100_000;

/** What an amount may mean in đồng, in a field that is counted in triệu đồng. */
export function readingsOfMoney(type: TypeOf<'money'>, said: Extract<SaidNumber, { kind: 'number' }>): Candidates {
  const inDong = (unit: bigint): readonly (number | null)[] =>
    said.values.map((amount: Amount) => scaled(amount * unit, 1));
  const doubt = said.doubt ?? (said.percent ? 'words' : null);
  if (said.big !== null) return { parts: inDong(1n), doubt };
  if (said.dong) {
    const isLarge = inDong(1n).every((dong) => dong !== null && dong >= LEAST_DONG);
    return isLarge ? { parts: inDong(1n), doubt } : { parts: [...inDong(TRIEU), ...inDong(1n)], doubt: 'unit' };
  }
  const asTrieu = inDong(TRIEU);
  const top = type.hard ?? { from: 0, to: 1_000_000 };
  const isTooMuch = asTrieu.every((dong) => dong === null || (dong > 0 && !isWithin(type, dong, top)));
  if (!isTooMuch) return { parts: asTrieu, doubt };
  return {
    parts: [...inDong(1n), ...inDong(NGHIN)].filter((dong) => dong !== null && isWithin(type, dong, top)),
    doubt: 'unit',
  };
}
