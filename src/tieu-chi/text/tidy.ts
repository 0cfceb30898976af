/** One way of writing each sign: `≥ 8 :100 điểm.` -> `>=8: 100`; a new line separates like a semicolon. Letters are left as they are. */
export function tidy(text: string): string {
  return onOneLine(text.normalize('NFC'))
    .replace(/\s+/g, ' ')
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=')
    .replace(/[–—]/g, '-')
    .replace(/ ?([<>]=?) ?/g, ' $1')
    .replace(/ ?([:;]) ?/g, '$1 ')
    .replace(/(?<=\d) điểm(?=[;,.+ ]|$)/g, '')
    .replace(/[;. ]+$/, '')
    .trim();
}

function onOneLine(text: string): string {
  if (!text.includes('\n')) return text;
  return text.replace(/(?<=[;+]) *\n| *\n(?=\+|hoặc )/giu, ' ').replace(/\n/g, '; ');
}
