import { type Amount, amountOf } from './amount.ts';

/** A number in digits, and what it may mean. */
export interface Literal {
  /** The likeliest first; more than one, or one that is not sure, has to be confirmed. */
  readonly values: readonly Amount[];
  readonly sure: boolean;
  /** What it means before a unit that needs a decimal: `1.5 tỷ`, `85.5 %`. */
  readonly withUnit: Amount;
  /** The digits alone, for `1tr350`; null when there is a sign among them. */
  readonly digits: string | null;
}

const WHOLE = /^\d+$/;
const GROUPED = /^([1-9]\d{0,2}(?:[. ]\d{3})+)(?:,(\d+))?$/;
const COMMA_DECIMAL = /^(\d+),(\d+)$/;
const ENGLISH = /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/;
const ENGLISH_MILLIONS = /^[1-9]\d{0,2}(?:,\d{3}){2,}$/;
const DOT_DECIMAL = /^(\d+)\.(\d+)$/;

/** `1.234,5`, `1.500`, `1,5`, `1 234`, `1,234.5`, `1.5` (not sure). Null when no way of writing numbers gives it a meaning. */
export function readLiteral(text: string): Literal | null {
  if (WHOLE.test(text)) return sure(amountOf(text), text);
  const grouped = GROUPED.exec(text);
  if (grouped) return sure(amountOf(grouped[1]!.replace(/[. ]/g, ''), grouped[2]));
  const english = ENGLISH.exec(text);
  if (english) return sure(amountOf(english[1]!.replaceAll(',', ''), english[2]));
  if (ENGLISH_MILLIONS.test(text)) return sure(amountOf(text.replaceAll(',', '')));
  const comma = COMMA_DECIMAL.exec(text);
  if (comma) return commaDecimal(comma[1]!, comma[2]!);
  const dot = DOT_DECIMAL.exec(text);
  return dot ? dotDecimal(dot[1]!, dot[2]!) : null;
}

/** `1,234` may be a thousand written the English way. */
function commaDecimal(whole: string, decimals: string): Literal | null {
  const decimal = amountOf(whole, decimals);
  const isThousand = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (decimal === null || !isThousand) return sure(decimal);
  return { values: [decimal, amountOf(whole + decimals)!], sure: false, withUnit: decimal, digits: null };
}

/** `1.5` may be 1,5, a slip for 15, or a shortened 1.500; only `0.5` can't be anything else. */
function dotDecimal(whole: string, decimals: string): Literal | null {
  const decimal = amountOf(whole, decimals);
  if (decimal === null || /^0+$/.test(whole)) return sure(decimal);
  const others = decimals.length <= 2 ? [whole + decimals, whole + decimals.padEnd(3, '0')] : [whole + decimals];
  const values = [decimal, ...others.map((one) => amountOf(one)).filter((one) => one !== null)];
  return { values, sure: false, withUnit: decimal, digits: null };
}

function sure(amount: Amount | null, digits: string | null = null): Literal | null {
  return amount === null ? null : { values: [amount], sure: true, withUnit: amount, digits };
}
