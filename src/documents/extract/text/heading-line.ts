/** How one paragraph looks on paper; what a format cannot tell is false. */
export interface LineLook {
  readonly text: string;
  /** Every letter of it is bold. */
  readonly bold: boolean;
  readonly centred: boolean;
}

const LONGEST_HEADING = 220;
const ENDS_LIKE_A_SENTENCE = /[;,]$/;

/** Whether a paragraph without a heading style is set like a heading: short, and bold throughout or centred in capitals. */
export function looksLikeHeading({ text, bold, centred }: LineLook): boolean {
  const line = text.trim();
  if (line === '' || line.length > LONGEST_HEADING || ENDS_LIKE_A_SENTENCE.test(line)) return false;
  if (!/\p{L}/u.test(line)) return false;
  return bold || (centred && isUpperCase(line));
}

export function isUpperCase(text: string): boolean {
  return text === text.toLocaleUpperCase('vi') && text !== text.toLocaleLowerCase('vi');
}
