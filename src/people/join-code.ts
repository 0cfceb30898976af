/** Crockford's letters: none that can be taken for another one. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 13 letters of 5 bits: 65 bits, so that guessing is hopeless at any rate a channel allows. */
const LENGTH = 13;
const GROUPED = /^[0-9a-z]{4}[\s–—-]+[0-9a-z]{4}[\s–—-]+[0-9a-z]{5}$|^[0-9a-z]{13}$/i;
const ONLY_LETTERS = new RegExp(`^[${LETTERS}]+$`);
const LEAD =
  /^(?:(?:dạ|da|đây là|day la)\s+)*(?:mã|ma)(?:\s+(?:mời|moi|liên kết|lien ket))?(?:\s+(?:của|cua)\s+(?:tôi|toi|em|mình|minh))?(?:\s+(?:là|la|đây|day))?(?:\s*[:：]\s*|\s+)/iu;
const TAIL = /(?:\s+(?:ạ|a|nhé|nhe|nha))*[.!]?$/iu;

/** A code as it is shown to people, `K7QM-2FXP-9RTV8`, out of 13 random bytes or more. Throws `RangeError` for fewer. */
export function makeCode(random: Uint8Array): string {
  const [first, ...others] = random;
  if (first === undefined || others.length < LENGTH - 1) throw new RangeError(`A code needs ${LENGTH} random bytes.`);
  const letters = [first, ...others].slice(0, LENGTH).map((byte) => LETTERS[byte % 32]);
  // One in a hundred has no digit; `readCode` needs one to tell a code from a word.
  if (!letters.some((letter) => /\d/.test(letter!))) letters[0] = LETTERS[first % 10];
  const code = letters.join('');
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/**
 * What somebody typed, as a code without hyphens, or null when it can't be one. Case does not matter, a space is as good as a
 * hyphen, and letters that are easily taken for digits count as those. "mã mời của em là …" may stand before it, "ạ" behind it.
 */
export function readCode(text: string): string | null {
  const said = text.trim().replace(LEAD, '').replace(TAIL, '').trim();
  if (!GROUPED.test(said) || !/\d/.test(said)) return null;
  const letters = said
    .replace(/[\s–—-]+/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return ONLY_LETTERS.test(letters) ? letters : null;
}
