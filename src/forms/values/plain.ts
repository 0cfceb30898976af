const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const ODD_SPACE = /[\s\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]+/g;
const ODD_DASH = /[\u2010-\u2015\u2212]/g;

/** One line of what was typed: NFC, full-width signs as plain ones, one kind of space and of dash, nothing around it. */
export function plainText(text: string): string {
  return plainSigns(text).replace(ODD_SPACE, ' ').replace(ODD_DASH, '-').trim();
}

/** NFC, and full-width signs as plain ones; lines and spaces stay. */
export function plainSigns(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** What somebody typed, short enough to be said back inside a sentence. */
export function quoted(text: string): string {
  const plain = Array.from(plainText(text).replace(/\p{Cc}/gu, ''));
  return `“${plain.length > 40 ? `${plain.slice(0, 39).join('')}…` : plain.join('')}”`;
}
