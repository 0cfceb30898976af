import { fold } from '../../../lib/fold.ts';
import { type Literal, readLiteral } from './literal.ts';

/** A piece of an answer that should be a number. */
export interface Token {
  readonly kind: 'digits' | 'word' | 'sign';
  /** As typed, in lower case. */
  readonly text: string;
  /** Without diacritics. */
  readonly plain: string;
  /** Nothing stands between it and the piece before. */
  readonly glued: boolean;
  readonly literal: Literal | null;
}

const PIECE = /( *)(?:(\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*)|([\p{L}\p{M}]+)|(\S))/gu;

/** Plain text cut into numbers in digits, words and single signs. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.toLowerCase().matchAll(PIECE)].map(([, space, digits, word, sign]) => {
    const glued = space === '';
    if (digits !== undefined)
      return { kind: 'digits', text: digits, plain: digits, glued, literal: readLiteral(digits) };
    const piece = word ?? sign!;
    return { kind: word === undefined ? 'sign' : 'word', text: piece, plain: fold(piece), glued, literal: null };
  });
}
