/** Longer passages are cut: what is cited must be readable at a glance on a phone. */
export const LONGEST_PASSAGE = 1_200;

/** A sentence ends where a new line, or a capital, a bullet or a bracket after the stop, begins the next; `TP. Hồ` and `PGS. TS.` do not. */
const SENTENCE = /(?<=\n)|(?<=(?<!(?:^|[\s(.])(?:\p{Lu}\p{L}{0,3}|\d{1,2}))[.;!?…]["”)]?)\s+(?=[\p{Lu}\d("“\-–+•])/u;

/** Cuts a long text at sentence borders into parts of at most `longest` characters, at words where one sentence alone is longer. */
export function cutText(text: string, longest: number = LONGEST_PASSAGE): readonly string[] {
  if (text.length <= longest) return [text];
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > longest) {
    const window = text.slice(from, from + longest + 1);
    const borders = [...window.matchAll(new RegExp(SENTENCE, 'gu'))].map((match) => match.index + match[0].length);
    const sentence = borders.findLast((border) => border > longest / 4 && border <= longest);
    const word = window.lastIndexOf(' ');
    const at = sentence ?? (word > 0 ? word + 1 : longest);
    parts.push(text.slice(from, from + at).trim());
    from += at;
  }
  parts.push(text.slice(from).trim());
  return parts.filter((part) => part !== '');
}
