import { fold } from '../../lib/fold.ts';

const ASKS =
  /(?<![\p{L}])(?:bao gio|khi nao|ngay nao|luc nao|may|bao nhieu|bn|gi|ai|nao|the nao|ra sao|ntn|khong|ko|han nop|thoi han|toi da|o dau|dau)(?![\p{L}])/u;
const JOINT = /[?;\n]+\s*|,?\s+(?:va|voi lai|dong thoi|ngoai ra|con|roi)\s+(?=\S+\s+\S+)|,\s+(?=(?:con|the|roi|va) )/gu;

/**
 * The questions in one message: "bao giờ nộp bc và chấm điểm mấy tiêu chí" are two. Cut only where both sides ask something by
 * themselves; at most three, since more would not fit on a telephone.
 */
export function splitQuestion(text: string): readonly string[] {
  const typed = text.normalize('NFC').trim();
  const folded = Array.from(typed, (letter) => (fold(letter).length === letter.length ? fold(letter) : letter)).join(
    '',
  );
  const parts: string[] = [];
  let start = 0;
  for (const joint of folded.matchAll(JOINT)) {
    const [left, right] = [folded.slice(start, joint.index), folded.slice(joint.index + joint[0].length)];
    if (!ASKS.test(left) || !ASKS.test(right) || words(left) < 3 || words(right) < 3) continue;
    parts.push(typed.slice(start, joint.index).trim());
    start = joint.index + joint[0].length;
  }
  parts.push(typed.slice(start).trim());
  return parts.length <= 3 ? parts : [typed];
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}
