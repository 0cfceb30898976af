import { isSyllable } from './syllable.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

export type Encoding = 'unicode' | 'tcvn3' | 'vni';

/** How many of a text's words beyond ASCII are Vietnamese syllables when it is read in each encoding. */
export interface Evidence {
  readonly words: number;
  readonly valid: Readonly<Record<Encoding, number>>;
  /** Words that hold a sign no language puts inside a word (`¸ ® ¶ …`), or letters of the private area. */
  readonly rubbish: number;
}

/** TCVN3 uses « » · and the soft hyphen as letters, so only spaces, ASCII signs and typographic quotes part words. */
const BETWEEN_WORDS = /[\s!-@[-`{-~–—‘’“”…•]+/u;
const BEYOND_ASCII = /[^\u0000-\u007f]/u;
const SIGN_IN_WORD =
  /\p{L}[¡-©«-´¶-¹»-¿×÷€‚ƒ„†‡ˆ‰‹›œŒ™\u0080-\u009f\ufffd\ue000-\uf8ff]|[¡-©«-´¶-¹»-¿×÷\u0080-\u009f\ufffd\ue000-\uf8ff]\p{L}/u;
/** Letters that neither legacy encoding can hold. */
const UNICODE_ONLY = /[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]/u;
/** A long text says by its beginning what it is; counting all of it would only cost time. */
const ENOUGH = 4_000;

export function weigh(text: string): Evidence {
  const valid = { unicode: 0, tcvn3: 0, vni: 0 };
  let words = 0;
  let rubbish = 0;
  for (const raw of text.slice(0, ENOUGH * 8).split(BETWEEN_WORDS)) {
    const word = raw.normalize('NFC');
    if (!BEYOND_ASCII.test(word) || !/\p{L}|[µª®­]/u.test(word)) continue;
    words += 1;
    const unicode = isSyllable(word.replace(/^[«·]|[»·]$/gu, ''));
    if (unicode) valid.unicode += 1;
    if (!UNICODE_ONLY.test(word)) {
      if (isSyllable(fromTcvn3(word))) valid.tcvn3 += 1;
      if (isSyllable(fromVni(word))) valid.vni += 1;
    }
    if (!unicode && SIGN_IN_WORD.test(word)) rubbish += 1;
    if (words >= ENOUGH) break;
  }
  return { words, valid, rubbish };
}

/** The share of words beyond ASCII that read as Vietnamese; 1 for a text without any. */
export function vietnameseShare(text: string): number {
  const { words, valid } = weigh(text);
  return words === 0 ? 1 : valid.unicode / words;
}

const CLEARLY = 0.6;

/**
 * The encoding a text is written in. `usual` decides where the text alone reads equally well in two of them (`Sè` is sè, or
 * Số in TCVN3): it is the encoding of the document around it.
 */
export function encodingOf({ words, valid }: Evidence, usual: Encoding): Encoding {
  const best = Math.max(valid.unicode, valid.tcvn3, valid.vni);
  if (words === 0 || best < words * CLEARLY)
    return valid.unicode === best ? 'unicode' : weakly(valid, best, words, usual);
  if (valid[usual] === best) return usual;
  if (valid.unicode === best) return 'unicode';
  return valid.tcvn3 === best ? 'tcvn3' : 'vni';
}

/** A line with many foreign names follows its document; otherwise it is left as it is. */
function weakly(valid: Evidence['valid'], best: number, words: number, usual: Encoding): Encoding {
  return valid[usual] === best && best >= words * 0.3 ? usual : 'unicode';
}
