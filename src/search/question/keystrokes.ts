import { spell } from '../text/spelling.ts';

const VOWEL = /[aeiouyăâêôơư]/u;
const TELEX_TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const VNI_TONES: Readonly<Record<string, string>> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323',
};

/**
 * What a word would be had the Vietnamese keyboard been on: telex (`hanj`, `baso`, `tieeu`, `ddua`, and the superfluous j of
 * `nộpj`) or VNI (`ha5n`, `no65p`). Spelled; `undefined` when the letters are no such keystrokes.
 */
export function decodeKeystrokes(word: string): string | undefined {
  const plain = word.normalize('NFC');
  const decoded = /\d/.test(plain) ? decodeVni(plain) : decodeTelex(plain);
  return decoded === undefined || decoded === word ? undefined : decoded;
}

function decodeTelex(word: string): string | undefined {
  const firstVowel = word.search(VOWEL);
  if (firstVowel === -1) return undefined;
  const head = word.slice(0, firstVowel + 1);
  let tone = '';
  let tail = '';
  for (const letter of word.slice(firstVowel + 1)) {
    const mark = TELEX_TONES[letter];
    if (mark === undefined) tail += letter;
    else tone = mark;
  }
  const letters = (head + tail)
    .replace('dd', 'đ')
    .replace('aa', 'â')
    .replace('ee', 'ê')
    .replace('oo', 'ô')
    .replace(/uwow?/, 'ươ')
    .replace(/uo(\p{L}*)w/u, 'ươ$1')
    .replace(/([auo])(\p{L}*)w/u, (_, vowel: string, rest: string) => withHorn(vowel) + rest);
  if (letters === word && tone === '') return undefined;
  return toned(letters, tone);
}

/** The letter marks of VNI: circumflex, horn, breve, and the bar of đ. */
const VNI_MARKS: Readonly<Record<string, (letters: string) => string>> = {
  '6': (letters) => letters.replace(/[aeo]/, (vowel) => `${vowel}\u0302`.normalize('NFC')),
  '7': (letters) => letters.replace(/uo|[uo]/, (vowels) => vowels.replace(/./g, withHorn)),
  '8': (letters) => letters.replace('a', 'ă'),
  '9': (letters) => letters.replace('d', 'đ'),
};

/** `undefined` when a digit finds no letter to mark: then it is a number, as in qd1039. */
function decodeVni(word: string): string | undefined {
  const digits: readonly string[] = word.match(/\d/g) ?? [];
  const tones = digits.flatMap((digit) => VNI_TONES[digit] ?? []);
  let letters = word.replace(/\d/g, '');
  if (tones.length > 1 || !VOWEL.test(letters)) return undefined;
  for (const digit of new Set(digits.filter((key) => VNI_TONES[key] === undefined))) {
    const marked = VNI_MARKS[digit]?.(letters) ?? letters;
    if (marked === letters) return undefined;
    letters = marked;
  }
  return toned(letters, tones[0] ?? '');
}

function withHorn(vowel: string): string {
  return vowel === 'a' ? 'ă' : `${vowel}\u031b`.normalize('NFC');
}

/** A mark that is there already wins over one typed after it. */
function toned(letters: string, tone: string): string {
  const spelled = spell(letters);
  const hasTone = /[\u0300\u0301\u0303\u0309\u0323]$/u.test(spelled);
  return hasTone ? spelled : spell(letters + tone);
}
