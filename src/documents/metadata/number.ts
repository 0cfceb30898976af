/** Số, ký hiệu in a text: `1039/QĐ-LHHVN`, `152/2025/NĐ-CP`, `06/2022/QH15`, `196/LHHVN`, and the Party's `42-CT/TW`. */
export const DOCUMENT_NUMBER =
  /(?<![\p{L}\d/.-])(?:\d{1,5}\s?(?:\/\s?\d{4}\s?)?\/\s?(?=[\p{L}\d&-]*\p{Lu})\p{Lu}[\p{L}\d&-]*|\d{1,5}-\p{Lu}{2,4}\/\p{Lu}[\p{L}\d-]*)/u;

/** Every document number in a text, in order, without the spaces people leave in them. */
export function findNumbers(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(DOCUMENT_NUMBER, 'gu'))].map((match) => tidy(match[0]));
}

/** The number a head states: `Số: 1039/QĐ-LHHVN`, `Luật số: 06/2022/QH15`; null when the number is still to be filled in. */
export function readNumberLine(line: string): string | null {
  const stated = /^(?:(?:bộ\s+)?luật\s+|văn bản\s+)?số(?:\s*,?\s*ký hiệu|\s+hiệu)?\s*:?\s*(.*)$/iu.exec(line)?.[1];
  const match = stated === undefined ? null : new RegExp(`^${DOCUMENT_NUMBER.source}`, 'u').exec(stated);
  return match ? tidy(match[0]) : null;
}

/** True for the line of a head that holds the number, filled in or not. */
export function isNumberLine(line: string): boolean {
  return readNumberLine(line) !== null || /^(luật\s+)?số\s*:\s*[\d…._\s]*\/?\s*[\p{Lu}&-]*/iu.test(line);
}

function tidy(number: string): string {
  return number.replace(/\s+/g, '').replace(/-+$/, '');
}
