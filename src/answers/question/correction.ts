import { fold } from '../../lib/fold.ts';

/** `a nham, `, `y em la ` before what is meant. */
const OPENING =
  /^(?:(?:a|ah|y|o|oi|ui|da|khong|ko|k|xin loi|sorry|em|toi|minh)[\s,.]+)*(?:(?:noi |go |viet |hoi |bi )?nham|lon|sua lai|(?:y )?(?:cua )?(?:em|toi|minh) (?:la|muon hoi))(?: roi| la)?(?![\p{L}\d])[\s,.:]*/u;
/** What it is not, behind it. */
const INSTEAD = /[\s,]*(?:chu )?(?:khong|ko|k) phai(?: la)? .*$|[\s,]+(?:moi dung|moi phai)[\s.!]*$/u;

/** What a correction puts in the place of what was said before: `quý 3` of "à nhầm, quý 3 chứ ko phải quý 2"; null for anything else. */
export function correctionIn(typed: string): string | null {
  const text = typed.normalize('NFC').trim();
  const folded = fold(text);
  if (folded.length !== text.length) return null;
  const start = OPENING.exec(folded)?.[0].length ?? 0;
  const instead = INSTEAD.exec(folded.slice(start));
  if (start === 0 && (instead === null || !/\bchu \S+ phai\b|\bmoi (?:dung|phai)\W*$/.test(folded))) return null;
  const rest = text.slice(start, instead ? start + instead.index : undefined).trim();
  return rest === '' ? null : rest;
}
