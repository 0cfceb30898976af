/** Sentences of a text for reading facts out of them: stops inside numbers, dates and abbreviations do not end one. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n|(?<=[.;](?<!\b(?:TP|TT|Tp|ThS|TS|PGS|GS)\.))\s+(?=[\p{Lu}“"(]|\d+[.)]\s|[a-zđ]\)\s)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** True when the sentence speaks of the document it stands in: `Quyết định này`, `Bảng tiêu chí này`. */
export function speaksOfItself(sentence: string): boolean {
  return /(^|[\s“(])(\p{L}+\s)?này(?!\p{L})/u.test(sentence);
}
