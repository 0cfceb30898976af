import { plainText } from './plain.ts';

/** `la` and `cao` alone may be a family name, so they count only behind a word of courtesy. */
const BEFORE =
  /^(?:(?:dạ|da|vâng|thưa|thua|xin|báo cáo|bao cao|em|tôi|toi|mình|minh|bên em|ben em|anh chị|anh\/chị)[,.:]? )+(?:(?:là|la|tên là|ten la) )?|^là /iu;
/** As typed, in small letters: `Nguyễn Văn A` and `chị Ánh` keep their names. */
const AFTER = new Set(['ạ', 'a', 'ah', 'ak', 'nhé', 'nhe', 'nha', 'nhá', 'nhỉ', 'thôi', 'thoi', 'ok', 'rồi', 'roi']);

/** The words of an answer without the courtesy around it: `Dạ em là Nguyễn Thị Yến ạ` -> `Nguyễn Thị Yến`. Spelling is kept. */
export function withoutPoliteness(text: string): string {
  const words = plainText(text).replace(BEFORE, '').split(' ');
  let to = words.length;
  while (to > 1 && AFTER.has(bare(words[to - 1]!))) to -= 1;
  return bare(words.slice(0, to).join(' '));
}

/** Without the signs that end a sentence; in a loop, since a search for them would look at every place. */
function bare(words: string): string {
  let end = words.length;
  while (end > 1 && '.!,; '.includes(words[end - 1]!)) end -= 1;
  return words.slice(0, end);
}
