/** Soft hyphens, zero-width characters, direction marks, controls: they are seen by no reader and break every search. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;
const LINE_BREAK = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const SPACES = /[^\S\n]+/gu;

/**
 * Text as it is stored: NFC, one space between words, no invisible characters, lines trimmed, no empty lines. Line breaks
 * stay. Legacy encodings must be converted before, because TCVN3 writes `ư` with the code of the soft hyphen.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** The same on one line, for headings and running text. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ');
}
