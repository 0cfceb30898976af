const MARKS = /\p{M}/gu;

/**
 * Vietnamese text without diacritics, in lower case: `Điều lệ Hội` -> `dieu le hoi`. Any Unicode form goes in; tone placement
 * (hoà/hòa) no longer matters afterwards. đ has no decomposition in Unicode, so it is mapped by hand.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd');
}
