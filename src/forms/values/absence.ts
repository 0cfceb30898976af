import { fold } from '../../lib/fold.ts';
import { withoutPoliteness } from './politeness.ts';

const NOT = '(?:khong|ko|k|kg|hok|hem|0)';
const NOT_YET = '(?:chua|chx)';
const FIGURES = '(?:so lieu|so|du lieu|thong tin)';
const NO_DATA = new RegExp(
  `^(?:${NOT_YET} (?:co|thong ke|tong hop|chot|biet|ro|nam|nam duoc|thu thap|cap nhat)(?: duoc)?(?: ${FIGURES})?` +
    `|${NOT_YET} ${FIGURES}|${NOT} (?:co )?(?:so lieu|du lieu)|${NOT} (?:biet|ro|nam duoc)|n/a|na|\\?+)$`,
);
const NONE = new RegExp(
  `^(?:${NOT}|-+|${NOT} (?:co|phat sinh|to chuc|thuc hien)(?: gi| ai)?(?: ca| het)?|(?:${NOT}|${NOT_YET}) (?:co |phat sinh )?(?:[a-z]+ ){1,4}nao(?: ca| het)?|${NOT_YET} (?:phat sinh|to chuc|thuc hien)|tat ca deu khong)$`,
);

/** Whether somebody says that the figure isn't there yet: `chưa có số liệu`, `ko rõ`. That is not 0. */
export function saysNoData(text: string): boolean {
  return text.length <= 80 && NO_DATA.test(saidIn(text));
}

/** Whether somebody says that there is none: `không`, `ko có`, `-`, `không phát sinh`, `chưa có lớp nào`. In a count that is 0. */
export function saysNone(text: string): boolean {
  return text.length <= 80 && text !== '0' && NONE.test(saidIn(text));
}

function saidIn(text: string): string {
  return fold(withoutPoliteness(text.toLowerCase())).replace(/ (?:anh|chi|em|anh chi)(?: oi)?$/, '');
}
