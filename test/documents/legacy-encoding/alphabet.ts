/** Every Vietnamese letter beyond ASCII, small; NFC. */
export const SMALL = Array.from('àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ');
export const CAPITALS = SMALL.map((letter) => letter.toLocaleUpperCase('vi'));

/** Text written in a legacy encoding through the inverse of its table; the shortest written form of a letter is used. */
export function write(text: string, table: ReadonlyMap<string, string>): string {
  const inverse = new Map<string, string>();
  for (const [written, letter] of table) if (!inverse.has(letter)) inverse.set(letter, written);
  return Array.from(text.normalize('NFC'), (letter) => inverse.get(letter) ?? letter).join('');
}
