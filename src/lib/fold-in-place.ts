import { fold } from './fold.ts';

/** A text without diacritics in which every place is the same place of the text: names are found in one and values cut from the other. */
export function foldInPlace(text: string): string {
  return Array.from(text, (sign) => fold(sign).padEnd(sign.length).slice(0, sign.length)).join('');
}
