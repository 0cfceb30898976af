/** The five tone marks, as combining characters: huyền, sắc, ngã, hỏi, nặng. */
export const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const EVERY_TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const MARKS = /\p{M}/gu;
const NOT_ASCII = /[^\0-\x7f]/gu;
/** Letters that were folded before: Unicode's own way is slow, and a language has few letters. */
const bareLetters = new Map<string, string>();
const MOST_LETTERS = 1000;
const PLAIN = /^[a-z0-9]+$/;
/** After these, a final i and y sound alike and are written by taste: kĩ/kỹ, quí/quý. */
const SAME_I_Y = /^(h|k|l|m|s|t|qu)i$/;
const CRITERION = /^s(\d+[.,]\d+)$/;

/**
 * The one form under which a word is known to the search: lower case, whatever Unicode form it came in, its tone mark put
 * last (so hoà = hòa), i/y and leading zeros evened out, and a criterion's id without its letter (S3.1 = 3.1).
 */
export function spell(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return even(lower);
  const letters = lower.normalize('NFD');
  const tone = TONE.exec(letters)?.[0] ?? '';
  return even(letters.replace(EVERY_TONE, '').normalize('NFC')) + tone;
}

function even(base: string): string {
  if (SAME_I_Y.test(base)) return `${base.slice(0, -1)}y`;
  if (/^0+\d/.test(base)) return base.replace(/^0+(?=\d)/, '');
  return CRITERION.exec(base)?.[1] ?? base;
}

/** A spelled word without any diacritics: what is typed on a keyboard without Vietnamese input. */
export function foldSpelling(key: string): string {
  return key.replace(NOT_ASCII, (letter) => {
    let bare = bareLetters.get(letter);
    if (bare === undefined) {
      bare = letter.normalize('NFD').replace(MARKS, '').replace('đ', 'd');
      if (bareLetters.size < MOST_LETTERS) bareLetters.set(letter, bare);
    }
    return bare;
  });
}

/** A spelled word's letters (ă, đ, ơ ... kept) and its tone mark, empty for the level tone. */
export function splitTone(key: string): { readonly letters: string; readonly tone: string } {
  const tone = TONE.exec(key.slice(-1))?.[0] ?? '';
  return { letters: tone === '' ? key : key.slice(0, -1), tone };
}
