import { plainText } from '../plain.ts';
import type { Amount } from './amount.ts';
import { readNumeral } from './numeral.ts';
import { type Token, tokensOf } from './token.ts';
import { isAbout, isCourtesy, isMore } from './surroundings.ts';

/** What an answer says about one number, before a field gives it a unit. */
export type SaidNumber =
  | { readonly kind: 'none' }
  /** More than two numbers, or two between which no one can choose. */
  | { readonly kind: 'many' }
  | {
      readonly kind: 'number';
      /** The likeliest first. */
      readonly values: readonly Amount[];
      /** Why it has to be confirmed; null when it is clear. */
      readonly doubt: Doubt | null;
      /** `khoảng`, `hơn`, `gần`: near this, and not it. */
      readonly inexact: boolean;
      /** `%` or `phần trăm` behind it. */
      readonly percent: boolean;
      /** nghìn, triệu or tỷ was said; the smallest of them. */
      readonly big: number | null;
      /** `đồng` was said. */
      readonly dong: boolean;
    };

export type Doubt = 'signs' | 'two-numbers' | 'ratio' | 'sum' | 'words';

const LONGEST = 200;
const DONG = new Set(['đồng', 'dong', 'đ', 'd', 'vnd', 'vnđ', 'đông']);

/**
 * The one number that an answer says, with courtesy, a unit or the name of the item around it. `nouns` are folded words that may stand
 * around it without saying anything. What it can't place makes it doubtful, never a guess.
 */
export function sayNumber(text: string, nouns: ReadonlySet<string>): SaidNumber {
  const plain = plainText(text);
  if (plain.length > LONGEST) return { kind: 'none' };
  const tokens = tokensOf(plain);
  const at = tokens.findIndex((_, index) => isStart(tokens, index) && readNumeral(tokens, index) !== null);
  const numeral = at === -1 ? null : readNumeral(tokens, at);
  if (!numeral) return { kind: 'none' };
  const before = tokens.slice(0, at);
  const { percent, dong, next } = unitBehind(tokens, numeral.next);
  const behind = tokens.slice(next);
  const values = withSign(percent ? numeral.withUnit : numeral.values, before, tokens[at]!);
  const said = { kind: 'number', percent, dong, big: numeral.big, inexact: false } as const;

  const second = nextNumeral(behind);
  if (second === 'many') return { kind: 'many' };
  if (second) {
    const sign = behind.find((token) => token.kind === 'sign')?.text;
    if (sign === '+') return { ...said, values: [values[0]! + second.values[0]!], doubt: 'sum' };
    return { ...said, values: [...values, ...second.values], doubt: sign === '/' ? 'ratio' : 'two-numbers' };
  }
  const inexact = before.some((token, index) => isAbout(token, before[index + 1] ?? tokens[at])) || behind.some(isMore);
  if (inexact) return { ...said, values, doubt: null, inexact };
  if (values.length > 1 || !(numeral.sure || percent)) return { ...said, values, doubt: 'signs' };
  const isClear = [...before, ...behind].every(
    (token) => isCourtesy(token) || isMinus(token) || nouns.has(token.plain),
  );
  return { ...said, values, doubt: isClear ? null : 'words' };
}

/** `tam 100` is tầm 100: eight never stands before digits. */
function isStart(tokens: readonly Token[], at: number): boolean {
  return !isAbout(tokens[at]!, tokens[at + 1]) || tokens[at]!.plain !== 'tam';
}

/** `-5`, `âm 5`; `- 5` may be a dash before a list's item. */
function withSign(values: readonly Amount[], before: readonly Token[], first: Token): readonly Amount[] {
  const sign = before.at(-1);
  if (sign === undefined || !isMinus(sign)) return values;
  const negative = values.map((value) => -value);
  return sign.text === '-' && !first.glued ? [...values, ...negative] : negative;
}

function isMinus(token: Token): boolean {
  return token.text === '-' || token.text === 'âm';
}

function unitBehind(tokens: readonly Token[], at: number): { percent: boolean; dong: boolean; next: number } {
  const token = tokens[at];
  if (token?.text === '%') return { percent: true, dong: false, next: at + 1 };
  if (token?.plain === 'phan' && tokens[at + 1]?.plain === 'tram') return { percent: true, dong: false, next: at + 2 };
  if (token !== undefined && DONG.has(token.text)) return { percent: false, dong: true, next: at + 1 };
  return { percent: false, dong: false, next: at };
}

/** A second number in digits, if any; words behind a number are rarely one. */
function nextNumeral(tokens: readonly Token[]): { readonly values: readonly Amount[] } | 'many' | null {
  const numbers = tokens.filter((token) => token.kind === 'digits');
  if (numbers.length === 0) return null;
  const numeral = numbers.length > 1 ? null : readNumeral(tokens, tokens.indexOf(numbers[0]!));
  return numeral ?? 'many';
}
