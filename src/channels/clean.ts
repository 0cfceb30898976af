/** Controls, line ends, and marks that turn the direction of writing: they let a name look like another, or like a log line. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** What a person wrote, as one kind of Unicode: NFC, without NUL and halves of letters, on which databases and readers choke. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').normalize('NFC');
}

/** A name on one line, at most `limit` code points. */
export function cleanLine(text: string, limit: number): string {
  const line = cleanText(text).replace(INVISIBLE, ' ').replace(/ {2,}/g, ' ').trim();
  return Array.from(line).slice(0, limit).join('');
}
