import { correctionIn } from './correction.ts';
import { readCount } from './count.ts';
import { plain } from './plain.ts';
import { writeOut } from './short-forms.ts';

const OPENS =
  /^(?:con|the|vay|the con|vay con|con doi voi|nhu vay|the thi|con ve|thi) |(?:thi sao|thi the nao|the nao|sao|thi khac gi|nua)$/;
const CRITERION = /s?\d{1,2}\.\d{1,2}/iu;
const SLOTS: readonly RegExp[] = [
  CRITERION,
  /(?:qu[yýíi]|q)\s*\.?\s*(?:iii|ii|iv|i|[1-4])(?![\p{L}\d])|(?:6|9)\s*(?:th[aá]ng|t)(?:\s+(?:đ[aầ]u|cu[oố]i)\s+n[aă]m)?|c[aả] n[aă]m/iu,
  /n[aă]m\s+(?:20\d\d|\d\d|nay|ngo[aá]i|tr[uư][oớ]c|sau)/iu,
  /nh[oó]m\s+(?:[ivx]+|\d)(?![\p{L}\d])/iu,
  /th[aá]ng\s+(?:1[0-2]|0?[1-9])(?!\d)/iu,
];
const LONGEST = 8;

/**
 * The whole question behind a short one that leans on the one before it: "còn tiêu chí 3.2?" after "tiêu chí 3.1 tối đa bao nhiêu
 * điểm" is "tiêu chí 3.2 tối đa bao nhiêu điểm". Any other question comes back as it is.
 */
export function completeFollowUp(written: string, previous: string | null): string {
  const corrected = previous === null ? null : correctionIn(written);
  const typed = corrected ?? written;
  const question = writeOut(plain(typed));
  if (previous === null || question.split(' ').length > LONGEST) return typed;
  const bare = question.replace(OPENS, '').replace(OPENS, '').trim();
  const leans = OPENS.test(question);
  for (const slot of SLOTS) {
    const asked = slot.exec(typed.normalize('NFC'))?.[0];
    if (asked === undefined || !(leans || isOnly(asked, question))) continue;
    if (slot.test(previous)) return previous.replace(slot, asked);
    // A number of things goes on to another criterion, whose row then says whether it counts the same; nothing else does.
    if (slot === CRITERION && readCount(writeOut(plain(previous))) === null) return `tiêu chí ${asked}`;
    if (!/\b(?:may|bao nhieu|khi nao|bao gio|ai|gi|han|nao)\b/.test(bare))
      return `${previous.replace(/[?.!\s]+$/, '')} ${asked}?`;
  }
  if (corrected !== null) return withCount(previous, corrected);
  const criterion = CRITERION.exec(previous)?.[0];
  return criterion !== undefined && ABOUT_CRITERION.test(question) ? `tiêu chí ${criterion} ${typed}` : typed;
}

/** "minh chứng là gì" by itself is about the criterion that was spoken of. */
const ABOUT_CRITERION =
  /^(?:the |vay |con )?(?:can )?(?:minh chung|cach (?:tinh|cham)(?: diem)?|tinh diem|cham diem|cham|toi da|duoc|diem)(?: (?:la|gom|can|nop|thi|tinh|cham|diem|nhung|cai|duoc))* ?(?:gi|nao|the nao|nhu the nao|ra sao|sao|may diem|bao nhieu(?: diem)?|may)?(?: .{0,4})?$/;

/** "12 chứ ko phải 21": the number of the question before it is another one. */
function withCount(previous: string, corrected: string): string {
  const before = readCount(writeOut(plain(previous)))?.written.replace('%', '');
  const now = /\d+(?:[.,]\d+)*/.exec(corrected)?.[0];
  return before === undefined || now === undefined ? corrected : previous.replace(before, now);
}

/** Nothing but the new value was typed: "3.2?", "quý 4". */
function isOnly(asked: string, question: string): boolean {
  return plain(asked).split(' ').length >= question.split(' ').length;
}
