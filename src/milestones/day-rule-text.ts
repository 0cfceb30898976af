import { fold } from '../lib/fold.ts';
import { makeDay } from '../lib/vn-time.ts';
import type { DayRule, MonthDay } from './day-rule.ts';

/** A rule as a clerk writes it, read; or what is wrong with it and how to write it, in Vietnamese. */
export type ReadRule =
  | { readonly kind: 'rule'; readonly rule: DayRule }
  | { readonly kind: 'refused'; readonly reason: string };

const DATE = '(\\d{1,2}) ?[/.] ?(\\d{1,2})';
const NEXT_YEAR = '( nam (?:sau|ke tiep))?';
const FIXED = new RegExp(`^(?:(?:ngay|truoc|cham nhat|truoc ngay|cham nhat ngay) )?${DATE}${NEXT_YEAR}$`);
const WINDOW = new RegExp(`^(?:tu )?(?:ngay )?${DATE} ?(?:-|den)(?: het)?(?: ngay)? ?${DATE}${NEXT_YEAR}$`);
const SHORT_WINDOW = new RegExp(`^(?:tu )?(?:ngay )?(\\d{1,2}) ?(?:-|den) ?${DATE}${NEXT_YEAR}$`);
const LAST_WORKING = new RegExp(`^ngay lam viec cuoi(?: cung)?(?: cua)? thang (\\d{1,2})${NEXT_YEAR}$`);
const LAST_DAY = new RegExp(`^(?:ngay )?cuoi(?: cung)? thang (\\d{1,2})${NEXT_YEAR}$`);
const OFFSET = /^(truoc|sau) (?:moc )?([a-z0-9._-]+) (\d{1,3}) ngay( lam viec)?$/;
const OFFSET_TURNED = /^(\d{1,3}) ngay( lam viec)? (truoc|sau) (?:moc )?([a-z0-9._-]+)$/;

export const RULE_EXAMPLES =
  '“20/3”, “15/1 năm sau”, “ngày làm việc cuối tháng 2”, “trước M11 5 ngày làm việc” hoặc “15/3 - 31/3”';

/** Reads `20/3`, `15/1 năm sau`, `ngày làm việc cuối tháng 2`, `trước M11 5 ngày làm việc`, `15/3 - 31/3`; also without diacritics. */
export function readDayRule(text: string): ReadRule {
  const words = fold(text).replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();
  if (/\d{4}/.test(words))
    return refused(`“${shown(text)}” có ghi năm; mốc lặp lại hằng năm nên chỉ ghi ngày và tháng, ví dụ 20/3.`);
  const window = WINDOW.exec(words) ?? expandShort(words);
  if (window) return windowRule(window);
  const fixed = FIXED.exec(words);
  if (fixed) return fixedRule(Number(fixed[2]), Number(fixed[1]), yearsOn(fixed[3]));
  const last = LAST_DAY.exec(words);
  if (last) return fixedRule(Number(last[1]), lengthOf(Number(last[1])), yearsOn(last[2]));
  const working = LAST_WORKING.exec(words);
  if (working) {
    const month = Number(working[1]);
    if (month < 1 || month > 12) return refused(`Không có tháng ${month}.`);
    return { kind: 'rule', rule: { kind: 'last-working-day', month, yearsOn: yearsOn(working[2]) } };
  }
  const offset = OFFSET.exec(words);
  if (offset) return offsetRule(offset[1]!, offset[2]!, offset[3]!, offset[4]);
  const turned = OFFSET_TURNED.exec(words);
  if (turned) return offsetRule(turned[3]!, turned[4]!, turned[1]!, turned[2]);
  return refused(`Chưa hiểu “${shown(text)}”. Hãy ghi như ${RULE_EXAMPLES}.`);
}

/** A rule in the words in which it is read. */
export function writeDayRule(rule: DayRule): string {
  switch (rule.kind) {
    case 'fixed':
      return `${writeMonthDay(rule)}${writeYearsOn(rule.yearsOn)}`;
    case 'last-working-day':
      return `ngày làm việc cuối tháng ${rule.month}${writeYearsOn(rule.yearsOn)}`;
    case 'offset': {
      const days = `${Math.abs(rule.days)} ngày${rule.counted === 'working-days' ? ' làm việc' : ''}`;
      return `${rule.days < 0 ? 'trước' : 'sau'} ${rule.from} ${days}`;
    }
    case 'window':
      return `${writeMonthDay(rule.first)} - ${writeMonthDay(rule.last)}${writeYearsOn(rule.yearsOn)}`;
  }
}

function windowRule([, firstDate, firstMonth, lastDate, lastMonth, next]: readonly (string | undefined)[]): ReadRule {
  const first = monthDay(Number(firstMonth), Number(firstDate));
  const last = monthDay(Number(lastMonth), Number(lastDate));
  if (typeof first === 'string') return refused(first);
  if (typeof last === 'string') return refused(last);
  return { kind: 'rule', rule: { kind: 'window', first, last, yearsOn: yearsOn(next) } };
}

function fixedRule(month: number, date: number, years: 0 | 1): ReadRule {
  const day = monthDay(month, date);
  return typeof day === 'string' ? refused(day) : { kind: 'rule', rule: { kind: 'fixed', ...day, yearsOn: years } };
}

function offsetRule(side: string, from: string, days: string, working: string | undefined): ReadRule {
  if (Number(days) === 0) return refused('Số ngày phải từ 1 trở lên.');
  const count = side === 'truoc' ? -Number(days) : Number(days);
  const counted = working === undefined ? 'days' : 'working-days';
  return { kind: 'rule', rule: { kind: 'offset', from: from.toUpperCase(), days: count, counted } };
}

/** `15 - 31/3` has the month behind it only. */
function expandShort(words: string): readonly (string | undefined)[] | null {
  const match = SHORT_WINDOW.exec(words);
  return match ? [match[0], match[1], match[3], match[2], match[3], match[4]] : null;
}

/** The day, or why there is none. 29/2 is the last day of February. */
function monthDay(month: number, date: number): MonthDay | string {
  if (month < 1 || month > 12) return `Không có tháng ${month}; ngày ghi trước, tháng ghi sau, ví dụ 20/3.`;
  if (makeDay(2028, month, date) === undefined)
    return `Không có ngày ${date}/${month}; tháng ${month} chỉ có ${lengthOf(month)} ngày.`;
  return { month, date };
}

function lengthOf(month: number): number {
  return new Date(Date.UTC(2028, month, 0)).getUTCDate();
}

function yearsOn(words: string | undefined): 0 | 1 {
  return words === undefined ? 0 : 1;
}

function writeMonthDay({ month, date }: MonthDay): string {
  return `${date}/${month}`;
}

function writeYearsOn(years: 0 | 1): string {
  return years === 1 ? ' năm sau' : '';
}

function refused(reason: string): ReadRule {
  return { kind: 'refused', reason };
}

function shown(text: string): string {
  return text.slice(0, 60);
}
