/** What a document says of itself is said sooner; patterns that look ahead would read a text without stops again and again. */
const LONGEST_SENTENCE = 2_000;

/** Sentences of a text for reading facts out of them: stops inside numbers, dates and abbreviations do not end one. Long ones are cut. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n|(?<=[.;](?<!\b(?:TP|TT|Tp|ThS|TS|PGS|GS)\.))\s+(?=[\p{Lu}“"(]|\d+[.)]\s|[a-zđ]\)\s)/u)
    .map((sentence) => sentence.slice(0, LONGEST_SENTENCE).trim())
    .filter((sentence) => sentence !== '');
}

/** True when the sentence speaks of the document it stands in: `Quyết định này`, `Bảng tiêu chí này`. */
export function speaksOfItself(sentence: string): boolean {
  return /(^|[\s“(])(\p{L}+\s)?này(?!\p{L})/u.test(sentence);
}
