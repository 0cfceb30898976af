/**
 * TCVN3, also called ABC or TCVN 5712 VN3: one byte per letter, shown by fonts named `.Vn…`. Each line pairs the letter as it
 * comes out of a file (its byte read as Latin-1) with the letter meant. The table has no capitals with a tone: those are
 * written in small letters and shown by a capital font (`.VnTimeH`).
 */
const PAIRS =
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đ' +
  'µà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậ' +
  'ÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị' +
  'ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợ' +
  'ïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ';

export const TCVN3: ReadonlyMap<string, string> = readPairs();

function readPairs(): Map<string, string> {
  const letters = Array.from(PAIRS);
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < letters.length; i += 2) table.set(letters[i] ?? '', letters[i + 1] ?? '');
  return table;
}

/**
 * TCVN3 text -> Unicode, NFC. `capitals` is for text in a capital font. A text or a word whose plain letters are all capitals
 * is capital throughout: `CéNG HßA X·` -> `CỘNG HÒA XÃ`.
 */
export function fromTcvn3(text: string, capitals = false): string {
  const converted = text.replace(/\S+/gu, (word) => {
    const letters = Array.from(word, (letter) => TCVN3.get(letter) ?? letter).join('');
    return writtenInCapitals(word) ? letters.toLocaleUpperCase('vi') : letters;
  });
  return capitals || writtenInCapitals(text) ? converted.toLocaleUpperCase('vi') : converted;
}

function writtenInCapitals(word: string): boolean {
  return /[A-Z].*[A-Z]/s.test(word) && !/[a-z]/.test(word);
}
