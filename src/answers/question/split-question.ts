import { fold } from '../../lib/fold.ts';
import { plain } from './plain.ts';
import { writeOut } from './short-forms.ts';

const ASKS =
  /(?<![\p{L}])(?:bao gio|khi nao|ngay nao|luc nao|may|bao nhieu|bn|gi|ai|nao|the nao|ra sao|ntn|khong|ko|han|thoi han|toi da|o dau|dau)(?![\p{L}])/u;
const JOINT = /[?;\n]+\s*|,?\s+(?:va|voi lai|dong thoi|ngoai ra|con|roi)\s+(?=\S+\s+\S+)|,\s+/gu;

/**
 * The questions in one message: "bao giờ nộp bc và chấm điểm mấy tiêu chí" are two. Cut only where both sides ask something by
 * themselves; at most three, since more would not fit on a telephone.
 */
export function splitQuestion(text: string): readonly string[] {
  const typed = text.normalize('NFC').trim();
  const folded = Array.from(typed, (letter) => (fold(letter).length === letter.length ? fold(letter) : letter)).join(
    '',
  );
  const share = splitShare(typed, folded);
  if (share !== null) return share;
  const parts: string[] = [];
  let start = 0;
  for (const joint of folded.matchAll(JOINT)) {
    const [left, right] = [folded.slice(start, joint.index), folded.slice(joint.index + joint[0].length)];
    if (!ASKS.test(left) || !ASKS.test(right) || words(left) < 3 || words(right) < 3) continue;
    parts.push(typed.slice(start, joint.index).trim());
    start = joint.index + joint[0].length;
  }
  parts.push(typed.slice(start).trim());
  return parts.length <= 3 ? parts.map((part, at) => (at === 0 ? part : withSubject(part, parts[at - 1]!))) : [typed];
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

/** "giao ước thi đua là gì và khi nào ký": the second asks about what the first names. */
function withSubject(part: string, before: string): string {
  const folded = writeOut(plain(part));
  if (!/^(?:khi nao|bao gio|ai|la gi|o dau|ngay nao|may diem|bao nhieu|may)(?: \w+){0,2}$/.test(folded)) return part;
  const subject = before.replace(
    /\s+(?:là gì|la gi|khi nào|khi nao|bao giờ|bao gio|là ai|la ai|mấy điểm|may diem)\s*$/iu,
    '',
  );
  return subject === before ? part : `${subject} ${part}`;
}

const SHARE =
  /^(.*?)(\d+) (\S+(?: \S+)?),? trong do (?:co )?(\d+) (.+?) (?:thi |duoc |tong |may |bao nhieu ).*\bdiem\b/u;

/** "6 nhiệm vụ, trong đó 3 được đặt hàng, mấy điểm": all of them are one question, those among them another. */
function splitShare(typed: string, folded: string): readonly string[] | null {
  const found = SHARE.exec(folded);
  if (found === null || folded.length !== typed.length) return null;
  const [, before = '', all = '', noun = '', some = '', which = ''] = found;
  const cut = (from: number, length: number): string => typed.slice(from, from + length);
  const nounAt = before.length + all.length + 1;
  const whichAt = folded.indexOf(which, folded.indexOf(` ${some} `, nounAt + noun.length));
  const thing = cut(nounAt, noun.length);
  const kind = which.startsWith(noun) ? cut(whichAt, which.length) : `${thing} ${cut(whichAt, which.length)}`;
  return [`${cut(0, before.length)}${all} ${thing} thì được mấy điểm`, `${some} ${kind} thì được mấy điểm`];
}
