/** One way of writing each sign: `≥ 8 :100 điểm.` -> `>=8: 100`; a new line separates like a semicolon. Letters are left as they are. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?<=[;+]) *\n| *\n(?=\+|hoặc )/giu, ' ')
    .replace(/\n/g, '; ')
    .replace(/\s+/g, ' ')
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=')
    .replace(/[–—]/g, '-')
    .replace(/ ?(>=|<=|<|>) ?/g, ' $1')
    .replace(/ ?([:;]) ?/g, '$1 ')
    .replace(/(\d) điểm(?=[;,.+ ]|$)/g, '$1')
    .replace(/[;. ]+$/, '')
    .trim();
}
