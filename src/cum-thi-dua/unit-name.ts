import { fold } from '../lib/fold.ts';

/** A unit's name, or what somebody typed for it, as it is compared. */
export interface ComparedName {
  /** Its own words in lower case, run together, with diacritics: `konTum`, `Kon Tum` and `LHH tỉnh Kon Tum` are the same. */
  readonly exact: string;
  /** The same without diacritics. */
  readonly folded: string;
  /** Its own words without diacritics. */
  readonly words: readonly string[];
}

/** What stands before the name of a place without telling which one: "Liên hiệp các Hội KH&KT tỉnh", "LHH", "TP.". */
const COMMON =
  /^(?:(?:lien hiep(?: cac)? hoi|lien hiep|lhh)(?: (?:khoa hoc(?: va)? k[iy] thuat|kh ?kt|kh va kt))?(?= |$) ?)?(?:(?:tinh|thanh pho|tp)(?= |$) ?){0,2}/;
/** "Kon Tum cũ": still that name. */
const AGE = new Set(['cu', 'moi']);

export function compareName(text: string): ComparedName {
  const tokens = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((token) => token !== '');
  const folded = tokens.map(fold);
  const before = COMMON.exec(folded.join(' '))?.[0].trim() ?? '';
  const start = before === '' ? 0 : before.split(' ').length;
  const end = folded.length - (AGE.has(folded.at(-1) ?? '') && folded.length - start > 1 ? 1 : 0);
  const own = start < end ? tokens.slice(start, end) : tokens;
  const words = own.map(fold);
  return { exact: own.join(''), folded: words.join(''), words };
}

/** The place in a unit's name, as it is written: `Liên hiệp Hội tỉnh Lâm Đồng` -> `Lâm Đồng`. */
export function placeName(name: string): string {
  const tokens = name.normalize('NFC').trim().split(/\s+/);
  const before = COMMON.exec(tokens.map(fold).join(' '))?.[0].trim() ?? '';
  const own = before === '' ? tokens : tokens.slice(before.split(' ').length);
  return own.length === 0 ? name : own.join(' ');
}

/** The first letters of a name of two or more words: `Hải Dương` -> `hd`. */
export function initials({ words }: ComparedName): string {
  return words.length < 2 ? '' : words.map((word) => word[0] ?? '').join('');
}
