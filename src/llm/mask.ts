import { maskNames } from './mask-names.ts';
import { maskNumbers } from './mask-numbers.ts';

/** Text that may leave the machine: nothing in it says who somebody is. */
export type Masked = string & { readonly __masked: true };

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const ODD_DASH = /[\u2010-\u2015\u2212\uFE58\uFE63]/g;
const ODD_DIGIT = /[^\P{Nd}0-9]/gu;
const MAIL =
  /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}(?: ?@ ?|\(at\)|\[at\])[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu;

/**
 * What somebody wrote, without names of people, phone numbers, mail addresses and the numbers of papers and accounts. Nothing is ever put
 * back. Figures of a report stay. `names`: the people that the program knows of, as they are written.
 */
export function maskText(text: string, names: readonly string[]): Masked {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(INVISIBLE, '')
    .replace(ODD_SPACE, ' ')
    .replace(ODD_DASH, '-')
    .replace(ODD_DIGIT, digitOf);
  return maskNames(maskNumbers(plain.replace(MAIL, '[thư điện tử]')), names) as Masked;
}

/** The program's own words, or a form's; never what people write. */
export function ownWords(text: string): Masked {
  return text as Masked;
}

/** Decimal digits of a script stand in a row of ten. */
function digitOf(sign: string): string {
  const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));
  const code = sign.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && isDigit(zero - 1)) zero -= 1;
  return String((code - zero) % 10);
}
