/** Where a sentence ends: a stop before a capital or a bullet, a line break, a semicolon at the end of a line. Not inside numbers, "TP." or "8.". */
const BREAK =
  /(?<=[\p{L}\p{N}”")%][.?!…])(?<!\b(?:TP|Tp|ThS|TS|GS|PGS|Mr|Ms|St|số|No)\.)(?<!(?:^|\n)\s*\d{1,2}\.)\s+(?=[\p{Lu}“"(])|\s*\n+\s*/u;

/** The sentences of a passage, exact words, in order. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(BREAK)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** A sentence as it is said by itself: without its number, letter or bullet, with a capital and a stop. */
export function sayAlone(sentence: string): string {
  const bare = sentence
    .replace(/^(?:[-–•*+]\s+|(?:\d{1,2}|[a-zđ])[.)]\s+|Điều \d+\.\s+)/u, '')
    .replace(/[\s;:,]+$/u, '');
  const capital = bare.charAt(0).toUpperCase() + bare.slice(1);
  return /[.?!…]$/u.test(capital) ? capital : `${capital}.`;
}
