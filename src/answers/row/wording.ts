/** Lower case at the beginning, unless a name or a short form begins there (`Ban Chấp hành`, `BCH`, `I. …`). */
export function lowerFirst(text: string): string {
  const isName =
    /^\p{Lu}[\p{Lu}\d]/u.test(text) || /^[A-Z](?:[.)]|\s|$)/.test(text) || /^\p{Lu}\p{Ll}*\s\p{Lu}/u.test(text);
  return isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Without the stop, comma or semicolon at its end. */
export function stripStop(text: string): string {
  return text.trim().replace(/[\s.;:,]+$/u, '');
}

/** `BẢNG TIÊU CHÍ NĂM 2026` -> `Bảng tiêu chí năm 2026`; anything not all in capitals, or shorter than three words, as it is. */
export function withoutCapitals(text: string): string {
  return text.replace(/\p{Lu}{2,}(?:\s+[\p{Lu}\d]+){2,}/gu, (words) => words.charAt(0) + words.slice(1).toLowerCase());
}
