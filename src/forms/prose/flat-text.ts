import { foldInPlace } from '../../lib/fold-in-place.ts';
import { plainSigns } from '../values/plain.ts';

/** A message in which places are looked for: the same place in all three. */
export interface FlatText {
  /** NFC, one space where there was any, `\n` between lines. */
  readonly text: string;
  /** Without diacritics, in lower case. */
  readonly folded: string;
  /** `folded`, where only figures have digits: those of dates, years, quarters, documents and items are `x`. */
  readonly figures: string;
}

export interface Place {
  readonly from: number;
  readonly to: number;
}

const BLANKS = /[\s\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000\uFEFF]+/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** Numbers that count nothing. */
const NO_FIGURE =
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d+(?:\/\d{4})?\/[a-z][a-z\d&-]*|(?<![a-z])(?:(?:quy|q)[ .]{0,2}[1-4]|(?:ngay|thang)[ .]{0,2}\d{1,2}(?:[/.-]\d{1,4})*|nam[ .]{0,2}(?:19|20)\d\d|(?:dieu|khoan|muc|nghi dinh|quyet dinh|ke hoach so|van ban so|cong van so|dot|lan thu|khoa|nhiem ky)[ .]{0,2}\d+(?:[/.-]\d+)*)(?![\d]|[.,]\d)|\d+(?= thang(?![a-z]))/g;

export function flatten(message: string): FlatText {
  const text = plainSigns(message)
    .replace(BLANKS, (blank) => (blank.includes('\n') ? '\n' : ' '))
    .replace(DASHES, '-')
    .trim();
  const folded = foldInPlace(text);
  return { text, folded, figures: folded.replace(NO_FIGURE, (found) => found.replace(/\d/g, 'x')) };
}

/** Every figure in digits. */
export function figuresIn({ figures }: FlatText): readonly Place[] {
  return [...figures.matchAll(/\d+(?:[.,]\d+)*/g)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** Every place of a quote, word for word; lines may have been broken elsewhere. */
export function placesOf(
  { text }: FlatText,
  quote: string,
  within: Place = { from: 0, to: text.length },
): readonly Place[] {
  const wanted = flatten(quote.replaceAll('‹', '<').replaceAll('›', '>')).text.replaceAll('\n', ' ');
  if (wanted === '') return [];
  const whole = text.replaceAll('\n', ' ');
  const places: Place[] = [];
  for (let at = whole.indexOf(wanted, within.from); at !== -1; at = whole.indexOf(wanted, at + 1)) {
    if (at + wanted.length > within.to) break;
    places.push({ from: at, to: at + wanted.length });
  }
  return places;
}
