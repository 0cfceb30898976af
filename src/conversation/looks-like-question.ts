import { fold } from '../lib/fold.ts';

/** Words that ask, as they are typed on a phone too. */
const ASKING =
  /\b(?:bao nhieu|bn|bao gio|bao lau|khi nao|luc nao|the nao|nhu nao|la gi|cai gi|gi vay|o dau|vi sao|tai sao|may (?:diem|ngay|tieu chi|bao cao|lan)|co (?:duoc|phai|bi)|(?:duoc|phai|hay|dung) (?:khong|ko|k)|han nop|han cuoi|tieu chi|quy dinh|cham diem|diem (?:thuong|tru))\b/;

/** True for what asks about something, and so can't be the name or the unit that was asked for. */
export function looksLikeQuestion(text: string): boolean {
  const plain = fold(text).replace(/\s+/g, ' ').trim();
  return plain.includes('?') || ASKING.test(plain) || plain.split(' ').length > 12;
}
