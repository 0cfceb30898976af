/**
 * VNI for Windows: a plain letter followed by a mark letter (`aù` is á, `aâ` is â, `aá` is ấ), shown by fonts named `VNI-…`;
 * a few letters stand alone. Capitals use the capital marks (`AÙ`), though small marks after a capital occur too.
 */
const TONE_MARKS = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' } as const;
/** After a, e, o: a circumflex, alone and with each tone. */
const CIRCUMFLEX_MARKS = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' } as const;
/** After a: a breve, alone and with each tone. */
const BREVE_MARKS = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' } as const;
const BASES = { a: 'a', e: 'e', o: 'o', u: 'u', y: 'y', ô: 'ơ', ö: 'ư' } as const;
const ALONE = { í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ', ô: 'ơ', ö: 'ư' } as const;

/** What is written -> the letter, in both cases; the written form is one or two letters long. */
export const VNI: ReadonlyMap<string, string> = buildTable();

function buildTable(): Map<string, string> {
  const table = new Map<string, string>();
  const add = (written: string, meant: string): void => {
    const letter = meant.normalize('NFC');
    const [first = '', mark = ''] = written;
    table.set(written, letter);
    table.set(first.toUpperCase() + mark.toUpperCase(), letter.toUpperCase());
    table.set(first.toUpperCase() + mark, letter.toUpperCase());
  };
  for (const [written, meant] of Object.entries(ALONE)) add(written, meant);
  for (const [base, letter] of Object.entries(BASES)) {
    for (const [mark, tone] of Object.entries(TONE_MARKS)) add(base + mark, letter + tone);
  }
  for (const base of ['a', 'e', 'o']) {
    for (const [mark, tone] of Object.entries(CIRCUMFLEX_MARKS)) add(base + mark, `${base}\u0302${tone}`);
  }
  for (const [mark, tone] of Object.entries(BREVE_MARKS)) add(`a${mark}`, `a\u0306${tone}`);
  return table;
}

/** VNI text -> Unicode, NFC. The longest written form is taken first; everything else stays. */
export function fromVni(text: string): string {
  let converted = '';
  for (let at = 0; at < text.length;) {
    const pair = VNI.get(text.slice(at, at + 2));
    const single = pair === undefined ? VNI.get(text.charAt(at)) : undefined;
    converted += pair ?? single ?? text.charAt(at);
    at += pair === undefined ? 1 : 2;
  }
  return converted.normalize('NFC');
}
